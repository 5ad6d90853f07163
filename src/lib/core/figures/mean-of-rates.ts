import type { Figure } from '../model/ranking.ts';
import { compareFigures } from './fraction.ts';
import { totalOf } from './total.ts';

/** Two rates, their mean, and what both together really are. */
export interface MeanOfRatesExample<T> {
	pair: [T, T];
	mean: Figure;
	together: Figure;
}

/**
 * Finds the pair of figures whose mean of rates differs most from the rate of both together: the
 * example of why a mean of percentages appears nowhere (docs/rules.md §3). Exact; null where no
 * pair differs.
 */
export function worstMean<T extends { figure: Figure }>(
	rows: readonly T[]
): MeanOfRatesExample<T> | null {
	let worst: { fallacy: MeanOfRatesExample<T>; error: Figure } | null = null;
	for (const [place, first] of rows.entries())
		for (const second of rows.slice(place + 1)) {
			const fallacy = exampleOf(first, second);
			const error = fallacy && errorOf(fallacy);
			if (!error || error.numerator === 0n) continue;
			if (!worst || compareFigures(error, worst.error) > 0) worst = { fallacy, error };
		}
	return worst?.fallacy ?? null;
}

function exampleOf<T extends { figure: Figure }>(
	first: T,
	second: T
): MeanOfRatesExample<T> | null {
	const [a, b] = [first.figure, second.figure];
	const together = totalOf([a, b]);
	if (!a.denominator || !b.denominator || !together?.denominator) return null;
	return {
		pair: [first, second],
		mean: {
			numerator: a.numerator * b.denominator + b.numerator * a.denominator,
			denominator: 2n * a.denominator * b.denominator
		},
		together
	};
}

/** Difference between the mean of rates and the correct rate, as an exact fraction. */
function errorOf<T>({ mean, together }: MeanOfRatesExample<T>): Figure {
	const [md, td] = [mean.denominator ?? 1n, together.denominator ?? 1n];
	const difference = mean.numerator * td - together.numerator * md;
	return { numerator: difference < 0n ? -difference : difference, denominator: md * td };
}
