import { getRanking } from '$lib/server/answer-ranking.ts';
import { parseApiQuestion } from '$lib/server/web/ranking-ask.ts';
import { respondJson } from '$lib/server/web/respond.ts';
import { rankingJson } from '$lib/view/ranking-json.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ request, params, url, locals: { app } }) =>
	respondJson(request, () =>
		rankingJson(getRanking(app, parseApiQuestion(params.indicator, url.searchParams, app)))
	);
