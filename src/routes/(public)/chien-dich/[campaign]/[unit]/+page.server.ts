import { getLocale } from '$lib/paraglide/runtime.js';
import { getCampaignUnit } from '$lib/features/campaign/get-campaign-unit.server.ts';
import { citedReportIds } from '$lib/features/explanation/citations.server.ts';
import { filterViewableReports } from '$lib/server/auth/report-access.ts';
import { viewerOf } from '$lib/server/http/signed-in-person.ts';
import { orErrorPageAsync } from '$lib/server/http/error-page.ts';
import { campaignUnitPage } from '$lib/features/campaign/campaign-unit-page.ts';
import type { PageServerLoad } from './$types';

/** Reports that somebody may open who is not signed in. */
const NO_REPORTS: ReadonlySet<string> = new Set();

export const load: PageServerLoad = async ({ url, params, locals }) => {
	const { app, person } = locals;
	const locale = getLocale();
	const counted = await orErrorPageAsync(url, locale, async () => {
		const question = { id: params.campaign, code: params.unit, by: url.searchParams.get('den') };
		const answer = await getCampaignUnit(app, question);
		const sums = [answer.count, answer.goal, ...answer.phases.map(({ cited }) => cited)];
		const cited = citedReportIds({ parts: sums.flatMap((sum) => sum?.parts ?? []) });
		const visible = person ? filterViewableReports(app, viewerOf(locals), cited) : NO_REPORTS;
		return campaignUnitPage(answer, visible, locale);
	});
	return { counted, isDemo: counted.isDemo };
};
