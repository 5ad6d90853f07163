import { getLocale } from '$lib/paraglide/runtime.js';
import { answerSeries } from '$lib/server/answer-series.ts';
import { answerOr } from '$lib/server/web/refused.ts';
import { controlAsk } from '$lib/server/web/series-ask.ts';
import { controlPage } from '$lib/view/control-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, params, locals: { world } }) => {
	const locale = getLocale();
	const control = answerOr(url, locale, () => {
		const ask = controlAsk(params, url.searchParams, world);
		return controlPage(answerSeries(world, ask), url.searchParams.get('dot'), locale);
	});
	return { control, isDemo: control.isDemo };
};
