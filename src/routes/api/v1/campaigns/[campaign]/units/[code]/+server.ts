import { getCampaignUnit } from '$lib/server/answer-campaign-unit.ts';
import { respondJsonAsync } from '$lib/server/web/respond.ts';
import { campaignUnitJson } from '$lib/view/campaign-unit-json.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ request, params, url, locals: { app } }) => {
	const asked = { id: params.campaign, code: params.code, by: url.searchParams.get('by') };
	return respondJsonAsync(request, async () => campaignUnitJson(await getCampaignUnit(app, asked)));
};
