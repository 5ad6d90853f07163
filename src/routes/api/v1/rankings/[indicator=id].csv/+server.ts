import { getRanking } from '$lib/features/ranking/get-ranking.server.ts';
import { parseApiQuestion } from '$lib/features/ranking/parse-question.server.ts';
import { respond } from '$lib/server/http/respond.ts';
import { rankingCsv } from '$lib/features/ranking/ranking-export.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ request, params, url, locals: { app } }) =>
	respond(request, 'text/csv; charset=utf-8', () =>
		rankingCsv(getRanking(app, parseApiQuestion(params.indicator, url.searchParams, app)), 'plain')
	);
