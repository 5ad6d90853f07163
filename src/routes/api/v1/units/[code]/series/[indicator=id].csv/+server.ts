import { getSeries } from '$lib/features/unit/get-series.server.ts';
import { respond } from '$lib/server/http/respond.ts';
import { parseApiSeriesQuestion } from '$lib/features/unit/parse-series-question.server.ts';
import { seriesCsv } from '$lib/features/unit/series-export.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ request, params, url, locals: { app } }) =>
	respond(request, 'text/csv; charset=utf-8', () =>
		seriesCsv(getSeries(app, parseApiSeriesQuestion(params, url.searchParams, app)))
	);
