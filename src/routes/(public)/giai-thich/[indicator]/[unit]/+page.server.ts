import { getLocale } from '$lib/paraglide/runtime.js';
import { getExplanation } from '$lib/features/explanation/get-explanation.server.ts';
import { citedReportIds } from '$lib/features/explanation/citations.server.ts';
import { filterViewableReports } from '$lib/server/auth/report-access.ts';
import { parsePageExplanationQuestion } from '$lib/features/explanation/parse-question.server.ts';
import { viewerOf } from '$lib/server/http/signed-in-person.ts';
import { orErrorPageAsync } from '$lib/server/http/error-page.ts';
import { explanationPage } from '$lib/features/explanation/explanation-page.ts';
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
