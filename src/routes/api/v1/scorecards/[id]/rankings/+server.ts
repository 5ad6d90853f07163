import { getScorecard } from '$lib/server/answer-scorecard.ts';
import { respondJson } from '$lib/server/web/respond.ts';
import { parseApiScorecardQuestion } from '$lib/server/web/scorecard-ask.ts';
import { scorecardJson } from '$lib/view/scorecard-json.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ request, params, url, locals: { app } }) =>
	respondJson(request, () =>
		scorecardJson(getScorecard(app, parseApiScorecardQuestion(params.id, url.searchParams, app)))
	);
