import { redirect } from '@sveltejs/kit';
import { getLocale } from '$lib/paraglide/runtime.js';
import { getReport } from '$lib/features/submission/get-report.server.ts';
import { getReview } from '$lib/features/review/get-review.server.ts';
import { withdrawOwnReport } from '$lib/features/review/withdraw-own-report.server.ts';
import { withdrawPage } from '$lib/features/review/withdraw-page.ts';
import { orErrorPage } from '$lib/server/http/error-page.ts';
import { failWithValues, runAction } from '$lib/server/http/form-action.ts';
import { textIn } from '$lib/server/http/form-data.ts';
import { requirePerson, viewerOf } from '$lib/server/http/signed-in-person.ts';
import { localizePath } from '$lib/ui/i18n/locale.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, params, locals }) => {
	const [looking, locale] = [viewerOf(locals), getLocale()];
	const answer = orErrorPage(url, locale, () => getReport(locals.app, looking, params.id, null));
	const { may } = getReview(locals.app, looking.person, answer);
	return { withdrawal: withdrawPage(answer, may, locale), isDemo: answer.isDemo };
};

export const actions: Actions = {
	withdraw: async (event) => {
		const { params, locals, request } = event;
		const person = requirePerson(locals);
		const reason = textIn(await request.formData(), 'reason') ?? '';
		const { failure } = await runAction(event, () =>
			withdrawOwnReport(locals.app, person, params.id, { at: new Date(), reason })
		);
		if (failure) return failWithValues(failure, { typed: reason });
		redirect(303, localizePath(`/bao-cao/${params.id}?xong=rut-ve`, getLocale()));
	}
};
