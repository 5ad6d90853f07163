import { answerExplanation } from '$lib/server/answer-explanation.ts';
import { answerTotal } from '$lib/server/answer-total.ts';
import { apiExplainAsk, apiTotalAsk } from '$lib/server/web/explain-ask.ts';
import { respondJson, respondJsonLater } from '$lib/server/web/respond.ts';
import { explanationJson } from '$lib/view/explanation-json.ts';
import { totalJson } from '$lib/view/total-json.ts';
import type { RequestHandler } from './$types';

/** A unit's figure; without a unit the total of the ranking. */
export const GET: RequestHandler = ({ request, url, locals: { world } }) => {
	const query = url.searchParams;
	return query.has('unit')
		? respondJsonLater(request, async () =>
				explanationJson(await answerExplanation(world, apiExplainAsk(query, world)))
			)
		: respondJson(request, () => totalJson(answerTotal(world, apiTotalAsk(query, world))));
};
