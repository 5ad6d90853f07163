import { getRanking } from '$lib/features/ranking/get-ranking.server.ts';
import { parseApiQuestion } from '$lib/features/ranking/parse-question.server.ts';
import { respondJson } from '$lib/server/http/respond.ts';
import { rankingJson } from '$lib/features/ranking/ranking-export.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ request, params, url, locals: { app } }) =>
	respondJson(request, () =>
		rankingJson(getRanking(app, parseApiQuestion(params.indicator, url.searchParams, app)))
	);
