import { getScorecard } from '$lib/server/answer-scorecard.ts';
import { respond } from '$lib/server/web/respond.ts';
import { parseApiScorecardQuestion } from '$lib/server/web/scorecard-ask.ts';
import { scorecardCsv } from '$lib/view/scorecard-csv.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ request, params, url, locals: { app } }) =>
	respond(request, 'text/csv; charset=utf-8', () =>
		scorecardCsv(
			getScorecard(app, parseApiScorecardQuestion(params.id, url.searchParams, app)),
			'plain'
		)
	);
