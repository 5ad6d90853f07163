import { getExplanation } from '$lib/server/answer-explanation.ts';
import { getTotalExplanation } from '$lib/server/answer-total.ts';
import { parseApiExplanationQuestion, parseApiTotalQuestion } from '$lib/server/web/explain-ask.ts';
import { respondJson, respondJsonAsync } from '$lib/server/web/respond.ts';
import { explanationJson } from '$lib/view/explanation-json.ts';
import { totalJson } from '$lib/view/total-json.ts';
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
