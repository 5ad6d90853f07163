import { getLocale } from '$lib/paraglide/runtime.js';
import { getTotalExplanation } from '$lib/features/explanation/get-total-explanation.server.ts';
import { parsePageQuestion } from '$lib/features/ranking/parse-question.server.ts';
import { orErrorPage } from '$lib/server/http/error-page.ts';
import { totalPage } from '$lib/features/explanation/total-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, params, locals: { app } }) => {
	const locale = getLocale();
	const total = orErrorPage(url, locale, () =>
		totalPage(
			getTotalExplanation(app, parsePageQuestion(params.indicator, url.searchParams, app)),
			locale
		)
	);
	return { total, isDemo: total.isDemo };
};
