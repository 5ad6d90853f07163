import { getLocale } from '$lib/paraglide/runtime.js';
import { getCampaign } from '$lib/server/answer-campaigns.ts';
import { orErrorPage } from '$lib/server/web/refused.ts';
import { campaignPage } from '$lib/view/campaign-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, params, locals: { app } }) => {
	const locale = getLocale();
	const by = url.searchParams.get('den');
	const campaign = orErrorPage(url, locale, () =>
		campaignPage(getCampaign(app, params.campaign, new Date(), by), locale)
	);
	return { campaign, isDemo: campaign.isDemo };
};
