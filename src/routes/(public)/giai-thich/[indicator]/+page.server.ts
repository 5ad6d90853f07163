import { getLocale } from '$lib/paraglide/runtime.js';
import { answerTotal } from '$lib/server/answer-total.ts';
import { pageAsk } from '$lib/server/web/ranking-ask.ts';
import { answerOr } from '$lib/server/web/refused.ts';
import { totalPage } from '$lib/view/total-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, params, locals: { world } }) => {
	const locale = getLocale();
	const total = answerOr(url, locale, () =>
		totalPage(answerTotal(world, pageAsk(params.indicator, url.searchParams, world)), locale)
	);
	return { total, isDemo: total.isDemo };
};
