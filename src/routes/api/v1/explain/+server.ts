import { getExplanation } from '$lib/features/explanation/get-explanation.server.ts';
import { getTotalExplanation } from '$lib/features/explanation/get-total-explanation.server.ts';
import {
	parseApiExplanationQuestion,
	parseApiTotalQuestion
} from '$lib/features/explanation/parse-question.server.ts';
import { respondJson, respondJsonAsync } from '$lib/server/http/respond.ts';
import { explanationJson, totalJson } from '$lib/features/explanation/explanation-json.ts';
import type { RequestHandler } from './$types';

/** A unit's figure; without a unit the total of the ranking. */
export const GET: RequestHandler = ({ request, url, locals: { app } }) => {
	const query = url.searchParams;
	return query.has('unit')
		? respondJsonAsync(request, async () =>
				explanationJson(await getExplanation(app, parseApiExplanationQuestion(query, app)))
			)
		: respondJson(request, () =>
				totalJson(getTotalExplanation(app, parseApiTotalQuestion(query, app)))
			);
};
