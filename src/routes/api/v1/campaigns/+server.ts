import { getCampaigns } from '$lib/features/campaign/get-campaigns.server.ts';
import { respondJson } from '$lib/server/http/respond.ts';
import { campaignsJson } from '$lib/features/campaign/campaign-json.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ request, locals: { app } }) =>
	respondJson(request, () => campaignsJson(getCampaigns(app, new Date())));
