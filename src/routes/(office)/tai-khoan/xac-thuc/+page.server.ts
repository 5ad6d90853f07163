import { redirect } from '@sveltejs/kit';
import { getLocale } from '$lib/paraglide/runtime.js';
import * as factor from '$lib/features/account/second-factor.server.ts';
import { failWithValues, runAction } from '$lib/server/http/form-action.ts';
import { secretIn, textIn } from '$lib/server/http/form-data.ts';
import { requirePerson } from '$lib/server/http/signed-in-person.ts';
import { localizePath } from '$lib/ui/i18n/locale.ts';
import { secondFactorSetup, secondFactorPage } from '$lib/features/people/own-account.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, locals }) =>
	secondFactorPage(requirePerson(locals), url.searchParams.get('xong'), getLocale());

const confirmationHref = (done: string): string =>
	localizePath(`/tai-khoan/xac-thuc?xong=${done}`, getLocale());

// Secrets of `begin` and `codes` are part of their own response only: they are in no address, and a
// reloaded page does not show them.
export const actions: Actions = {
	begin: async (event) => {
		const { request, locals } = event;
		const password = secretIn(await request.formData(), 'password');
		const { done, failure } = await runAction(event, () =>
			factor.beginSecondFactor(locals.app, requirePerson(locals), request.headers, password)
		);
		return failure ?? { begun: secondFactorSetup(done) };
	},
	confirm: async (event) => {
		const { request, locals } = event;
		const code = textIn(await request.formData(), 'code') ?? '';
		const { done, failure } = await runAction(event, () =>
			factor.confirmSecondFactor(locals.app, requirePerson(locals), request.headers, code)
		);
		if (failure) return failWithValues(failure, { isBegun: true });
		locals.cookies.push(...done);
		redirect(303, confirmationHref('bat'));
	},
	codes: async (event) => {
		const { request, locals } = event;
		const password = secretIn(await request.formData(), 'password');
		const { done, failure } = await runAction(event, () =>
			factor.createRecoveryCodes(locals.app, requirePerson(locals), request.headers, password)
		);
		return failure ?? { codes: done };
	},
	end: async (event) => {
		const { request, locals } = event;
		const password = secretIn(await request.formData(), 'password');
		const { done, failure } = await runAction(event, () =>
			factor.disableSecondFactor(locals.app, requirePerson(locals), request.headers, password)
		);
		if (failure) return failure;
		locals.cookies.push(...done);
		redirect(303, confirmationHref('tat'));
	}
};
