import { getLocale } from '$lib/paraglide/runtime.js';
import { getCampaigns } from '$lib/features/campaign/get-campaigns.server.ts';
import { campaignList } from '$lib/features/campaign/campaign-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { app } }) => {
	const answers = getCampaigns(app, new Date());
	return {
		campaigns: campaignList(answers, getLocale()),
		isDemo: answers.some(({ isDemo }) => isDemo)
	};
};
