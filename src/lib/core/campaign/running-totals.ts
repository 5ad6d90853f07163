import type { Day } from '../model/day.ts';
import type { RunningTotal } from '../model/campaign.ts';
import type { UnitId } from '../model/unit.ts';
import { isPeriodWithin } from '../figures/periods.ts';
import {
	hasTermsOf,
	contiguousRows,
	countFormula,
	campaignSum,
	type CampaignInput
} from './progress.ts';

/**
 * Sum of the units of a campaign at the end of each day on which a period of a report ended. A unit
 * counts with its reports up to that day, from the first day on, without gap or overlap. Between
 * two reports of a unit its last sum is kept; nothing is interpolated. The last point equals the
 * sum of `progressOf` for the same units.
 */
export function runningTotals({ campaign, form, units, rows }: CampaignInput): RunningTotal[] {
	const count = countFormula(campaign.count, form);
	const known = new Set(units.map(({ id }) => id));
	const counted = rows
		.filter(({ unit, period }) => known.has(unit) && isPeriodWithin(period, campaign))
		.filter(hasTermsOf(count));
	const byUnit = Map.groupBy(counted, ({ unit }) => unit);
	const days = [...new Set(counted.map(({ period }) => period.end))].sort();
	const reached = new Map<UnitId, { count: bigint; until: Day }>();
	return days.flatMap((day) => {
		for (const [unit, own] of byUnit) {
			const chain = contiguousRows(own, { start: campaign.start, end: day });
			const until = chain.at(-1)?.period.end;
			if (until !== undefined) reached.set(unit, { count: campaignSum(count, chain), until });
		}
		const all = [...reached.values()];
		const here = all.filter(({ until }) => until === day).length;
		return here === 0
			? []
			: { day, count: all.reduce((sum, own) => sum + own.count, 0n), units: all.length, here };
	});
}
