import { getCampaignUnit } from '$lib/features/campaign/get-campaign-unit.server.ts';
import { respondJsonAsync } from '$lib/server/http/respond.ts';
import { campaignUnitJson } from '$lib/features/campaign/campaign-json.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ request, params, url, locals: { app } }) => {
	const asked = { id: params.campaign, code: params.code, by: url.searchParams.get('by') };
	return respondJsonAsync(request, async () => campaignUnitJson(await getCampaignUnit(app, asked)));
};
