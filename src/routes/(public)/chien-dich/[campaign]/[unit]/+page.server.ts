import { getLocale } from '$lib/paraglide/runtime.js';
import { answerCampaignUnit } from '$lib/server/answer-campaign-unit.ts';
import { citedIn } from '$lib/server/answer/citations.ts';
import { visibleAmong } from '$lib/server/visible.ts';
import { lookingOf } from '$lib/server/web/looking.ts';
import { awaitedOr } from '$lib/server/web/refused.ts';
import { campaignUnitPage } from '$lib/view/campaign-unit-page.ts';
import type { PageServerLoad } from './$types';

/** Reports that somebody may open who is not signed in. */
const NO_REPORTS: ReadonlySet<string> = new Set();

export const load: PageServerLoad = async ({ url, params, locals }) => {
	const { world, person } = locals;
	const locale = getLocale();
	const counted = await awaitedOr(url, locale, async () => {
		const asked = { id: params.campaign, code: params.unit, by: url.searchParams.get('den') };
		const answer = await answerCampaignUnit(world, asked);
		const sums = [answer.count, answer.goal, ...answer.phases.map(({ cited }) => cited)];
		const cited = citedIn({ parts: sums.flatMap((sum) => sum?.parts ?? []) });
		const visible = person ? visibleAmong(world, lookingOf(locals), cited) : NO_REPORTS;
		return campaignUnitPage(answer, visible, locale);
	});
	return { counted, isDemo: counted.isDemo };
};
