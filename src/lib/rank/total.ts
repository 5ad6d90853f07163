import type { Figure } from '../model/ranking.ts';

/**
 * The sum of numerators over the sum of denominators (contract §3): never a mean of percentages.
 * Null where there is nothing to add, or no case in all of it.
 */
export function totalOf(figures: readonly Figure[]): Figure | null {
	if (figures.length === 0) return null;
	const total = figures.reduce(plus);
	return total.denominator !== null && total.denominator <= 0n ? null : total;
}

const plus = (a: Figure, b: Figure): Figure => ({
	numerator: a.numerator + b.numerator,
	denominator:
		a.denominator === null || b.denominator === null ? null : a.denominator + b.denominator
});
