import { redirect, type RequestEvent } from '@sveltejs/kit';
import { getLocale } from '$lib/paraglide/runtime.js';
import { getPeriods } from '$lib/features/review/get-periods.server.ts';
import { canAct } from '$lib/server/auth/permissions.ts';
import { lockPeriod, unlockPeriod } from '$lib/features/submission/period-lock.server.ts';
import { failWithValues, runAction } from '$lib/server/http/form-action.ts';
import { orErrorPage } from '$lib/server/http/error-page.ts';
import { textIn } from '$lib/server/http/form-data.ts';
import { requirePerson } from '$lib/server/http/signed-in-person.ts';
import {
	periodsHref,
	periodsPage,
	type LockConfirmation
} from '$lib/features/review/periods-page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, route, locals }) => {
	const [person, locale] = [requirePerson(locals), getLocale()];
	const ask = { form: url.searchParams.get('bieu'), year: url.searchParams.get('nam') };
	const answer = orErrorPage(url, locale, () => getPeriods(locals.app, ask, new Date()));
	return {
		page: periodsPage(answer, url, locale),
		mayLock: canAct(person, route.id, 'lock'),
		mayUnlock: canAct(person, route.id, 'unlock'),
		isDemo: answer.isDemo
	};
};

const lockAction =
	(does: typeof lockPeriod, done: LockConfirmation) => async (event: RequestEvent) => {
		const { url, request, locals } = event;
		const data = await request.formData();
		const [period, reason] = [textIn(data, 'period') ?? '', textIn(data, 'reason') ?? ''];
		const which = { form: textIn(data, 'form') ?? '', period };
		const act = { actor: requirePerson(locals).name, at: new Date(), reason };
		const { failure } = await runAction(event, () => does(locals.app, which, act));
		if (failure) return failWithValues(failure, { done, period, reason });
		redirect(303, periodsHref(url.searchParams, done, getLocale()));
	};

export const actions: Actions = {
	lock: lockAction(lockPeriod, 'khoa'),
	unlock: lockAction(unlockPeriod, 'mo')
};
