import { parseQuery } from '../api/query-schema.ts';
import { CAMPAIGN_UNIT_QUERY } from './campaign-query-schema.ts';
import type { CampaignUnitQuestion } from './get-campaign-unit.server.ts';

/** A unit in a campaign as a program asks for it: as far as it has come where no day is named. */
export const parseApiCampaignUnitQuestion = (
	{ campaign, code }: { campaign: string; code: string },
	query: URLSearchParams
): CampaignUnitQuestion => ({
	id: campaign,
	code,
	by: parseQuery(CAMPAIGN_UNIT_QUERY, query).by ?? null
});
