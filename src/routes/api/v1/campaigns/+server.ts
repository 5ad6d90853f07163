import { getCampaigns } from '$lib/features/campaign/get-campaigns.server.ts';
import { expectNoParameters } from '$lib/features/api/query-schema.ts';
import { respondJson } from '$lib/server/http/respond.ts';
import { campaignsJson } from '$lib/features/campaign/campaign-json.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ request, url, locals: { app } }) =>
	respondJson(request, () => {
		expectNoParameters(url.searchParams);
		return campaignsJson(getCampaigns(app, new Date()));
	});
