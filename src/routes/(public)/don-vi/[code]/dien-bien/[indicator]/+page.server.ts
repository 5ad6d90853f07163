import { getLocale } from '$lib/paraglide/runtime.js';
import { getSeries } from '$lib/server/answer-series.ts';
import { orErrorPage } from '$lib/server/web/refused.ts';
import { parseControlChartQuestion } from '$lib/server/web/series-ask.ts';
import { controlPage } from '$lib/view/control-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, params, locals: { app } }) => {
	const locale = getLocale();
	const control = orErrorPage(url, locale, () => {
		const ask = parseControlChartQuestion(params, url.searchParams, app);
		return controlPage(getSeries(app, ask), url.searchParams.get('dot'), locale);
	});
	return { control, isDemo: control.isDemo };
};
