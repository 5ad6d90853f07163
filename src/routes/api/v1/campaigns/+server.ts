import { getCampaigns } from '$lib/server/answer-campaigns.ts';
import { respondJson } from '$lib/server/web/respond.ts';
import { campaignsJson } from '$lib/view/campaign-json.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ request, locals: { app } }) =>
	respondJson(request, () => campaignsJson(getCampaigns(app, new Date())));
