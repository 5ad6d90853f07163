import { getLocale } from '$lib/paraglide/runtime.js';
import { getTotalExplanation } from '$lib/server/answer-total.ts';
import { parsePageQuestion } from '$lib/server/web/ranking-ask.ts';
import { orErrorPage } from '$lib/server/web/refused.ts';
import { totalPage } from '$lib/view/total-page.ts';
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
