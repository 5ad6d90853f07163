import { getRanking } from '$lib/server/answer-ranking.ts';
import { parseApiQuestion } from '$lib/server/web/ranking-ask.ts';
import { respond } from '$lib/server/web/respond.ts';
import { rankingCsv } from '$lib/view/ranking-csv.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ request, params, url, locals: { app } }) =>
	respond(request, 'text/csv; charset=utf-8', () =>
		rankingCsv(getRanking(app, parseApiQuestion(params.indicator, url.searchParams, app)), 'excel')
	);
