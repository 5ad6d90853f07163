import { totalProgress } from '../../core/campaign/campaign-total.ts';
import type {
	CampaignResult,
	CampaignUnitResult,
	CitedSum
} from '../../core/model/campaign-result.ts';
import type { Campaign, CampaignProgress, Phase } from '../../core/model/campaign.ts';
import {
	integerJson,
	provenanceJson,
	releaseReferenceJson,
	unitReferenceJson
} from '../../ui/format/serialization.ts';
import { campaignUnitApiHref } from '../../ui/links.ts';
import { formulaJson, partJson } from '../explanation/explanation-json.ts';
import type { CampaignAnswer, CampaignUnitAnswer } from './campaign-schema.ts';

const nullableIntegerJson = (number: bigint | null) =>
	number === null ? null : integerJson(number);

/**
 * The campaigns for programs; what was not reported is null, never 0. `explain` leads on to the cells.
 */
export const campaignsJson = (answers: CampaignResult[]): CampaignAnswer[] =>
	answers.map(campaignJson);

function campaignJson(answer: CampaignResult): CampaignAnswer {
	const { campaign, progress, running, phases, statements } = answer;
	return {
		...campaign,
		...progressSummaryJson(answer),
		units: progress.map((own) => progressJson(own, campaign)),
		running: running.map((by) => ({ ...by, count: nullableIntegerJson(by.count) })),
		phases: phases.map((phase) => phaseJson(phase, progress)),
		statements: statements.map(({ unit, stated }) => ({
			unit: unitReferenceJson(unit),
			...stated.statement
		})),
		...provenanceJson(answer)
	};
}

function progressSummaryJson({ release, progress }: CampaignResult) {
	const { count, reported, against } = totalProgress(progress);
	return {
		release: releaseReferenceJson(release),
		coverage: { due: progress.length, reported },
		total: {
			count: nullableIntegerJson(count),
			against: against && {
				count: nullableIntegerJson(against.count),
				goal: nullableIntegerJson(against.goal)
			}
		}
	};
}

const progressJson = (
	{ unit, count, until, goal, reports }: CampaignProgress,
	{ id }: Campaign
) => ({
	unit: unitReferenceJson(unit),
	count: nullableIntegerJson(count),
	until,
	goal: nullableIntegerJson(goal),
	reports,
	explain: campaignUnitApiHref({ campaign: id, by: null }, unit)
});

/** Each unit of the campaign that reported on all days of the phase, in the order of the units. */
const phaseJson = ({ counted, ...phase }: Phase, progress: readonly CampaignProgress[]) => ({
	...phase,
	counts: progress.flatMap(({ unit }) => {
		const own = counted.get(unit.id);
		return own
			? [
					{
						unit: unitReferenceJson(unit),
						count: nullableIntegerJson(own.count),
						reports: own.reports
					}
				]
			: [];
	})
});

/**
 * JSON of one unit in a campaign: each of its figures with the formula and, as in an explanation,
 * the reports and the place of each cell in the received bytes.
 */
export function campaignUnitJson(answer: CampaignUnitResult): CampaignUnitAnswer {
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
