import type { Indicator } from '../model/indicator.ts';
import type { Figure } from '../model/ranking.ts';

/**
 * Distance of a figure from a target in whole cases: the number lacking (too many, where lower is
 * better), or the number to spare where the target is met.
 */
export interface Gap {
	isMet: boolean;
	cases: bigint;
}

/**
 * Smallest whole number x for which (n + x) / d reaches the target with the same denominator: the
 * number of further cases needed. Where lower is better, (n − x) / d; for a count d is 1. Null
 * where there is no figure, or where a target above all cases cannot be reached by any x.
 */
export function gapTo(
	{ numerator, denominator }: Figure,
	aim: Figure,
	{ kind, direction }: Pick<Indicator, 'kind' | 'direction'>
): Gap | null {
	const all = denominator ?? 1n;
	if (all <= 0n) return null;
	const [part, whole] = [aim.numerator * all, aim.denominator ?? 1n];
	// cases are whole: the first number of them that is enough, or the last that is not too many
	const bound = direction === 'higher' ? ceiling(part, whole) : part / whole;
	const isShare = kind === 'rate' || kind === 'coverage';
	if (isShare && direction === 'higher' && bound > all) return null;
	const spare = direction === 'higher' ? numerator - bound : bound - numerator;
	return spare >= 0n ? { isMet: true, cases: spare } : { isMet: false, cases: -spare };
}

/** Division rounded up, for numbers that are never negative. */
const ceiling = (part: bigint, whole: bigint): bigint => (part + whole - 1n) / whole;
