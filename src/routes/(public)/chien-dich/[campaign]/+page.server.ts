import { getLocale } from '$lib/paraglide/runtime.js';
import { getCampaign } from '$lib/features/campaign/get-campaigns.server.ts';
import { orErrorPage } from '$lib/server/http/error-page.ts';
import { campaignPage } from '$lib/features/campaign/campaign-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, params, locals: { app } }) => {
	const locale = getLocale();
	const by = url.searchParams.get('den');
	const campaign = orErrorPage(url, locale, () =>
		campaignPage(getCampaign(app, params.campaign, new Date(), by), locale)
	);
	return { campaign, isDemo: campaign.isDemo };
};
