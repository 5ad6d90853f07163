import type { Figure } from '../model/ranking.ts';

/**
 * The sum of numerators over the sum of denominators (docs/rules.md §3): never a mean of
 * percentages. Null where there is nothing to add, or no case in all of it.
 */
export function totalOf(figures: readonly Figure[]): Figure | null {
	const total = sumFigures(figures);
	return total?.denominator != null && total.denominator <= 0n ? null : total;
}

/** The two sums by themselves, also where they give no value; null where there is nothing to add. */
export const sumFigures = (figures: readonly Figure[]): Figure | null =>
	figures.length === 0 ? null : figures.reduce(addFigures);

const addFigures = (a: Figure, b: Figure): Figure => ({
	numerator: a.numerator + b.numerator,
	denominator:
		a.denominator === null || b.denominator === null ? null : a.denominator + b.denominator
});
