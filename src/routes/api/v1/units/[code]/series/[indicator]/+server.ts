import { getSeries } from '$lib/features/unit/get-series.server.ts';
import { respondJson } from '$lib/server/http/respond.ts';
import { parseApiSeriesQuestion } from '$lib/features/unit/parse-series-question.server.ts';
import { seriesJson } from '$lib/features/unit/series-export.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ request, params, url, locals: { app } }) =>
	respondJson(request, () =>
		seriesJson(getSeries(app, parseApiSeriesQuestion(params, url.searchParams, app)))
	);
