import { getSeries } from '$lib/server/answer-series.ts';
import { respond } from '$lib/server/web/respond.ts';
import { parseApiSeriesQuestion } from '$lib/server/web/series-ask.ts';
import { seriesCsv } from '$lib/view/series-csv.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ request, params, url, locals: { app } }) =>
	respond(request, 'text/csv; charset=utf-8', () =>
		seriesCsv(getSeries(app, parseApiSeriesQuestion(params, url.searchParams, app)))
	);
