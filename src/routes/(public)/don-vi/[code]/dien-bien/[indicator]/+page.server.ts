import { getLocale } from '$lib/paraglide/runtime.js';
import { getSeries } from '$lib/features/unit/get-series.server.ts';
import { orErrorPage } from '$lib/server/http/error-page.ts';
import { parseControlChartQuestion } from '$lib/features/unit/parse-series-question.server.ts';
import { controlPage } from '$lib/features/unit/control-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, params, locals: { app } }) => {
	const locale = getLocale();
	const control = orErrorPage(url, locale, () => {
		const ask = parseControlChartQuestion(params, url.searchParams, app);
		return controlPage(getSeries(app, ask), url.searchParams.get('dot'), locale);
	});
	return { control, isDemo: control.isDemo };
};
