import { getLocale } from '$lib/paraglide/runtime.js';
import { answerExplanation } from '$lib/server/answer-explanation.ts';
import { citedIn } from '$lib/server/answer/citations.ts';
import { visibleAmong } from '$lib/server/visible.ts';
import { pageExplainAsk } from '$lib/server/web/explain-ask.ts';
import { lookingOf } from '$lib/server/web/looking.ts';
import { awaitedOr } from '$lib/server/web/refused.ts';
import { explanationPage } from '$lib/view/explanation-page.ts';
import type { PageServerLoad } from './$types';

/** Reports that somebody may open who is not signed in. */
const NO_REPORTS: ReadonlySet<string> = new Set();

export const load: PageServerLoad = async ({ url, params, locals }) => {
	const { world, person } = locals;
	const locale = getLocale();
	const explanation = await awaitedOr(url, locale, async () => {
		const answer = await answerExplanation(world, pageExplainAsk(params, url.searchParams, world));
		const visible = person ? visibleAmong(world, lookingOf(locals), citedIn(answer)) : NO_REPORTS;
		return explanationPage(answer, visible, locale);
	});
	return { explanation, isDemo: explanation.isDemo };
};
