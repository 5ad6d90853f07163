import type { CampaignUnitResult, CitedSum } from '../../core/model/campaign-result.ts';
import { formulaJson, partJson } from '../explanation/explanation-json.ts';
import { unitReferenceJson, integerJson } from '../../ui/format/serialization.ts';
import { provenanceJson, releaseReferenceJson } from '../../ui/format/provenance-json.ts';

/**
 * What one unit counted in a campaign as the API gives it: each of its figures with the formula and,
 * as in an explanation, the reports and the place of each cell in the bytes as received.
 */
export function campaignUnitJson(answer: CampaignUnitResult) {
	const { campaign, progress, release } = answer;
	return {
		campaign: campaign.id,
		unit: unitReferenceJson(progress.unit),
		release: releaseReferenceJson(release),
		by: answer.by,
		until: progress.until,
		count: citedJson(answer.count),
		goal: answer.goal && citedJson(answer.goal),
		phases: answer.phases.map(({ phase: { name, start, end, days, isExact }, cited }) => ({
			name,
			start,
			end,
			days,
			isExact,
			...citedJson(cited)
		})),
		...provenanceJson(answer)
	};
}

const citedJson = ({ formula, sum, parts }: CitedSum) => ({
	value: sum === null ? null : integerJson(sum),
	formula: formulaJson(formula),
	parts: parts.map(partJson)
});
