import type { Campaign } from '../model/campaign.ts';
import type { TotalExplanation } from '../model/explanation.ts';
import type { Terms } from '../model/form.ts';
import type { Indicator } from '../model/indicator.ts';
import type { UnitId } from '../model/unit.ts';

/** Contribution of one unit to a sum of a campaign. */
export interface CampaignShare {
	unit: UnitId;
	count: bigint;
	/** Null where there is none, or where it is not what is asked about. */
	goal: bigint | null;
}

/**
 * The indicators that count what a campaign counts, those that also hold it against the campaign's
 * goal first: over the right days the total of one of them may be just a figure of the campaign.
 */
export function equivalentIndicators(
	{ form, count, goal }: Campaign,
	all: Indicator[]
): Indicator[] {
	const alike = all.filter(
		({ form: other, numerator }) => other === form && isSameTerms(numerator, count)
	);
	const isGoal = ({ denominator }: Indicator): boolean => isSameTerms(denominator, goal);
	return [...alike.filter(isGoal), ...alike.filter((other) => !isGoal(other))];
}

/** True if a total is the sum of exactly these figures of exactly these units. */
export function isSameSum(
	{ shares }: Pick<TotalExplanation, 'shares'>,
	own: readonly CampaignShare[]
): boolean {
	const sumsOf = new Map(shares.map(({ unit, sums }) => [unit.id, sums]));
	return (
		own.length > 0 &&
		own.length === sumsOf.size &&
		own.every(({ unit, count, goal }) => {
			const sums = sumsOf.get(unit);
			return sums?.numerator === count && (goal === null || sums.denominator === goal);
		})
	);
}

function isSameTerms(a: Terms | null, b: Terms | null): boolean {
	if (a === null || b === null) return a === b;
	const keys = Object.keys(a);
	return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key]);
}
