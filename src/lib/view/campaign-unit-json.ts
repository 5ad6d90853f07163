import type { CampaignUnitAnswer, CitedSum } from '../model/campaign-answer.ts';
import { m } from '../paraglide/messages.js';
import { formulaJson, partJson } from './explanation-json.ts';
import { unitJson, wholeJson } from './ranking-json.ts';

/**
 * What one unit counted in a campaign as the API gives it: each of its figures with the formula and,
 * as in an explanation, the reports and the place of each cell in the bytes as received.
 */
export function campaignUnitJson(answer: CampaignUnitAnswer) {
	const { campaign, progress, release, sample } = answer;
	const { id, name, url } = answer.installation.licence;
	return {
		campaign: campaign.id,
		unit: unitJson(progress.unit),
		release: release && {
			number: release.number,
			at: release.at,
			supersededBy: release.supersededBy
		},
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
		sample,
		sampleNotice: sample ? m.sample_notice({}, { locale: 'vi' }) : null,
		licence: { id, name: name.vi, url },
		sources: answer.sources.map(({ unit, note, report }) => ({ unit, note, report }))
	};
}

const citedJson = ({ formula, sum, parts }: CitedSum) => ({
	value: sum === null ? null : wholeJson(sum),
	formula: formulaJson(formula),
	parts: parts.map(partJson)
});
