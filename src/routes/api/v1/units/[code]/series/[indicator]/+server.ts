import { getSeries } from '$lib/server/answer-series.ts';
import { respondJson } from '$lib/server/web/respond.ts';
import { parseApiSeriesQuestion } from '$lib/server/web/series-ask.ts';
import { seriesJson } from '$lib/view/series-json.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ request, params, url, locals: { world } }) =>
	respondJson(request, () =>
		seriesJson(getSeries(world, parseApiSeriesQuestion(params, url.searchParams, world)))
	);
