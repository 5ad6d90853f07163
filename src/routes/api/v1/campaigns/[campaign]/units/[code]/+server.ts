import { parseApiCampaignUnitQuestion } from '$lib/features/campaign/parse-campaign-question.server.ts';
import { getCampaignUnit } from '$lib/features/campaign/get-campaign-unit.server.ts';
import { respondJsonAsync } from '$lib/server/http/respond.ts';
import { campaignUnitJson } from '$lib/features/campaign/campaign-json.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ request, params, url, locals: { app } }) =>
	respondJsonAsync(request, async () => {
		const question = parseApiCampaignUnitQuestion(params, url.searchParams);
		return campaignUnitJson(await getCampaignUnit(app, question));
	});
