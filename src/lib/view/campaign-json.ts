import type { CampaignAnswer } from '../model/campaign-answer.ts';
import { totalProgress } from '../rank/campaign-total.ts';

const whole = (number: bigint | null): number | null => (number === null ? null : Number(number));

/** The campaigns for programs; what was not reported is null, never 0. */
export const campaignsJson = (answers: CampaignAnswer[]) => answers.map(campaignJson);

function campaignJson(answer: CampaignAnswer) {
	const { campaign, release, progress, running, phases, statements, sample } = answer;
	const { count, reported, against } = totalProgress(progress);
	return {
		...campaign,
		release: release && { number: release.number, at: release.at },
		coverage: { due: progress.length, reported },
		total: {
			count: whole(count),
			against: against && { count: whole(against.count), goal: whole(against.goal) }
		},
		units: progress.map((one) => ({
			unit: { code: one.unit.code, name: one.unit.name, validFrom: one.unit.validFrom },
			count: whole(one.count),
			until: one.until,
			goal: whole(one.goal),
			reports: one.reports
		})),
		running: running.map((by) => ({ ...by, count: whole(by.count) })),
		phases: phases.map(({ name, start, end, days, isExact, counted }) => ({
			...{ name, start, end, days, isExact },
			counts: [...counted].map(([unit, own]) => ({ unit, count: whole(own.count) }))
		})),
		statements: statements.map(({ unit, stated }) => ({ unit: unit.code, ...stated.statement })),
		sample
	};
}
