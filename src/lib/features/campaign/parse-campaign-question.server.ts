import { parseQuery, readQuery } from '../api/query-schema.ts';
import { CAMPAIGN_UNIT_QUERY } from './campaign-query-schema.ts';
import type { CampaignUnitQuestion } from './get-campaign-unit.server.ts';

/**
 * Question of a program about a unit in a campaign; up to the last day where no day is named. A
 * value that is no day is left to the campaign, which refuses it with the days that it has.
 */
export function parseApiCampaignUnitQuestion(
	{ campaign, code }: { campaign: string; code: string },
	query: URLSearchParams
): CampaignUnitQuestion {
	const { fault } = readQuery(CAMPAIGN_UNIT_QUERY, query);
	const by =
		fault?.code === 'unknown-date' ? fault.given : parseQuery(CAMPAIGN_UNIT_QUERY, query).by;
	return { id: campaign, code, by: by ?? null };
}
