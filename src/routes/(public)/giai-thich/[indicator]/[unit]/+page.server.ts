import { getLocale } from '$lib/paraglide/runtime.js';
import { getExplanation } from '$lib/server/answer-explanation.ts';
import { citedReportIds } from '$lib/server/answer/citations.ts';
import { filterViewableReports } from '$lib/server/visible.ts';
import { parsePageExplanationQuestion } from '$lib/server/web/explain-ask.ts';
import { viewerOf } from '$lib/server/web/looking.ts';
import { orErrorPageAsync } from '$lib/server/web/refused.ts';
import { explanationPage } from '$lib/view/explanation-page.ts';
import type { PageServerLoad } from './$types';

/** Reports that somebody may open who is not signed in. */
const NO_REPORTS: ReadonlySet<string> = new Set();

export const load: PageServerLoad = async ({ url, params, locals }) => {
	const { app, person } = locals;
	const locale = getLocale();
	const explanation = await orErrorPageAsync(url, locale, async () => {
		const answer = await getExplanation(
			app,
			parsePageExplanationQuestion(params, url.searchParams, app)
		);
		const visible = person
			? filterViewableReports(app, viewerOf(locals), citedReportIds(answer))
			: NO_REPORTS;
		return explanationPage(answer, visible, locale);
	});
	return { explanation, isDemo: explanation.isDemo };
};
