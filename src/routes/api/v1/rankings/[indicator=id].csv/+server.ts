import { getRankingInTurns } from '$lib/features/ranking/get-ranking.server.ts';
import { parseApiQuestion } from '$lib/features/ranking/parse-question.server.ts';
import { respondAsync } from '$lib/server/http/respond.ts';
import { rankingCsv } from '$lib/features/ranking/ranking-export.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ request, params, url, locals: { app } }) =>
	respondAsync(request, 'text/csv; charset=utf-8', async () => {
		const ask = parseApiQuestion(params.indicator, url.searchParams, app);
		return rankingCsv(await getRankingInTurns(app, ask), 'plain');
	});
