import type { Figure } from '../model/ranking.ts';

/**
 * Below 0 where a is the smaller value, 0 where they are equal, above 0 where it is the larger one:
 * a·d against c·b in whole numbers (docs/rules.md §4.3), so that no two values are ever taken for
 * equal or for different by rounding. Denominators are positive; a count is compared as itself.
 */
export function compareFigures(a: Figure, b: Figure): number {
	const left = a.numerator * (b.denominator ?? 1n);
	const right = b.numerator * (a.denominator ?? 1n);
	return left < right ? -1 : left > right ? 1 : 0;
}

/**
 * Converts a figure for display and charts; a rate becomes a share of 1. Ranks are computed with
 * `compareFigures`.
 */
export function toNumber({ numerator, denominator }: Figure): number {
	return Number(numerator) / Number(denominator ?? 1n);
}
