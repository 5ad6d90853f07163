import { getSeries } from '$lib/server/answer-series.ts';
import { respondJson } from '$lib/server/web/respond.ts';
import { parseApiSeriesQuestion } from '$lib/server/web/series-ask.ts';
import { seriesJson } from '$lib/view/series-json.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ request, params, url, locals: { app } }) =>
	respondJson(request, () =>
		seriesJson(getSeries(app, parseApiSeriesQuestion(params, url.searchParams, app)))
	);
