import { answerExplanation } from '$lib/server/answer-explanation.ts';
import { apiExplainAsk } from '$lib/server/web/explain-ask.ts';
import { respondJsonLater } from '$lib/server/web/respond.ts';
import { explanationJson } from '$lib/view/explanation-json.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ request, url, locals: { world } }) =>
	respondJsonLater(request, async () =>
		explanationJson(await answerExplanation(world, apiExplainAsk(url.searchParams, world)))
	);
