import { getScorecard } from '$lib/features/scorecard/get-scorecard.server.ts';
import { respondJsonAsync } from '$lib/server/http/respond.ts';
import { parseApiScorecardQuestion } from '$lib/features/scorecard/parse-question.server.ts';
import { scorecardJson } from '$lib/features/scorecard/scorecard-export.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ request, params, url, locals: { app } }) =>
	respondJsonAsync(request, async () =>
		scorecardJson(
			await getScorecard(app, parseApiScorecardQuestion(params.id, url.searchParams, app))
		)
	);
