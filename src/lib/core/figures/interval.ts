import type { IndicatorKind } from '../model/indicator.ts';
import type { Figure } from '../model/ranking.ts';

/** The 97.5th percentile of the normal distribution: 95% lie between −z and z. */
export const Z_95 = 1.959963984540054;

/**
 * The 95% Wilson score interval of a rate, as fractions of 1. Requires 0 ≤ numerator ≤ denominator
 * and at least one case. E. B. Wilson, Probable Inference, the Law of Succession, and
 * Statistical Inference, J. Am. Stat. Assoc. 22 (1927) 209–212.
 */
export function wilsonInterval(
	numerator: bigint,
	denominator: bigint
): [low: number, high: number] {
	const cases = Number(denominator);
	const share = Number(numerator) / cases;
	const spread = (Z_95 * Z_95) / cases;
	const centre = (share + spread / 2) / (1 + spread);
	const half =
		(Z_95 / (1 + spread)) * Math.sqrt((share * (1 - share)) / cases + spread / (4 * cases));
	// the formula gives exactly 0 and 1 at the ends; floating point may not
	return [
		numerator === 0n ? 0 : Math.max(0, centre - half),
		numerator === denominator ? 1 : Math.min(1, centre + half)
	];
}

/**
 * The interval of a figure. Null for all kinds but `rate` (docs/rules.md §4.6), and for a rate below
 * 0 or above 1, which only reports that contradict each other produce.
 */
export function intervalOf(
	kind: IndicatorKind,
	{ numerator, denominator }: Figure
): [low: number, high: number] | null {
	if (kind !== 'rate' || denominator === null || denominator <= 0n) return null;
	return numerator < 0n || numerator > denominator ? null : wilsonInterval(numerator, denominator);
}
