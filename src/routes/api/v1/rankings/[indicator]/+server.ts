import { getRankingInTurns } from '$lib/features/ranking/get-ranking.server.ts';
import { parseApiQuestion } from '$lib/features/ranking/parse-question.server.ts';
import { respondJsonAsync } from '$lib/server/http/respond.ts';
import { rankingJson } from '$lib/features/ranking/ranking-export.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ request, params, url, locals: { app } }) =>
	respondJsonAsync(request, async () => {
		const ask = parseApiQuestion(params.indicator, url.searchParams, app);
		return rankingJson(await getRankingInTurns(app, ask));
	});
