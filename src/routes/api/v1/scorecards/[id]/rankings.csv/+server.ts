import { getScorecard } from '$lib/features/scorecard/get-scorecard.server.ts';
import { respondAsync } from '$lib/server/http/respond.ts';
import { parseApiScorecardQuestion } from '$lib/features/scorecard/parse-question.server.ts';
import { scorecardCsv } from '$lib/features/scorecard/scorecard-export.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ request, params, url, locals: { app } }) =>
	respondAsync(request, 'text/csv; charset=utf-8', async () =>
		scorecardCsv(
			await getScorecard(app, parseApiScorecardQuestion(params.id, url.searchParams, app)),
			'plain'
		)
	);
