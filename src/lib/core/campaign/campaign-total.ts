import type { CampaignProgress } from '../model/campaign.ts';

/** A campaign over all its units. */
export interface CampaignTotal {
	/** Over the units that reported; null where none did. */
	count: bigint | null;
	reported: number;
	/** Over exactly the units that have both a count and a goal: no other share would be one. */
	against: { count: bigint; goal: bigint; units: number } | null;
	/** Units that have a goal and reached it. */
	reached: number;
}

/** The units that have both a count and a goal. */
export const progressWithGoals = (progress: readonly CampaignProgress[]) =>
	progress.flatMap(({ unit, count, goal }) =>
		count === null || goal === null || goal <= 0n ? [] : [{ unit, count, goal }]
	);

/** Sums of counts and goals: the goals of units that reported nothing are left out. */
export function totalProgress(progress: readonly CampaignProgress[]): CampaignTotal {
	const counts = progress.flatMap(({ count }) => count ?? []);
	const both = progressWithGoals(progress);
	const sum = (numbers: bigint[]): bigint => numbers.reduce((a, b) => a + b, 0n);
	return {
		count: counts.length === 0 ? null : sum(counts),
		reported: counts.length,
		against:
			both.length === 0
				? null
				: {
						count: sum(both.map(({ count }) => count)),
						goal: sum(both.map(({ goal }) => goal)),
						units: both.length
					},
		reached: both.filter(({ count, goal }) => count >= goal).length
	};
}
