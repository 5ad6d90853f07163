import { getLocale } from '$lib/paraglide/runtime.js';
import { answerCampaign } from '$lib/server/answer-campaigns.ts';
import { answerOr } from '$lib/server/web/refused.ts';
import { campaignPage } from '$lib/view/campaign-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, params, locals: { world } }) => {
	const locale = getLocale();
	const by = url.searchParams.get('den');
	const campaign = answerOr(url, locale, () =>
		campaignPage(answerCampaign(world, params.campaign, new Date(), by), locale)
	);
	return { campaign, isDemo: campaign.isDemo };
};
