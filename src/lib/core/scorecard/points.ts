import type { ScorecardComponent } from '../model/catalogue.ts';
import type { Figure } from '../model/ranking.ts';
import type { Points } from '../model/score.ts';
import { compareFigures } from '../figures/fraction.ts';

/**
 * The points of a component for the value R of its indicator (docs/rules.md §3): the maximum if R ≥
 * T, else R × maximum / T; or those of the highest step that R reaches. Never below 0 and never
 * above the maximum, and exact: no figure is rounded before it is ranked.
 */
export function pointsFor(
	{ maximum, threshold, steps = [] }: ScorecardComponent,
	value: Figure
): Points {
	if (!threshold) return wholePoints(stepReached(steps, value)?.points ?? 0);
	if (value.numerator <= 0n) return wholePoints(0);
	if (compareFigures(value, fractionOf(threshold)) >= 0) return wholePoints(maximum);
	const [numerator, denominator] = threshold;
	return reduceFraction({
		numerator: value.numerator * BigInt(maximum) * BigInt(denominator),
		denominator: (value.denominator ?? 1n) * BigInt(numerator)
	});
}

type Steps = NonNullable<ScorecardComponent['steps']>;

/** Step that a value reaches; steps are ordered from the highest. */
const stepReached = (steps: Steps, value: Figure): Steps[number] | undefined =>
	steps.find(({ atLeast }) => compareFigures(value, fractionOf(atLeast)) >= 0);

export const fractionOf = ([numerator, denominator]: [number, number]): Points => ({
	numerator: BigInt(numerator),
	denominator: BigInt(denominator)
});

export const wholePoints = (points: number): Points => ({
	numerator: BigInt(points),
	denominator: 1n
});

export const addPoints = (a: Points, b: Points): Points =>
	reduceFraction({
		numerator: a.numerator * b.denominator + b.numerator * a.denominator,
		denominator: a.denominator * b.denominator
	});

/** Sum of points; null for an empty list, because no points are not 0 points. */
export const sumPoints = (points: Points[]): Points | null =>
	points.length === 0 ? null : points.reduce(addPoints);

/** Reduces to lowest terms, so that sums of many fractions do not grow without bound. */
function reduceFraction({ numerator, denominator }: Points): Points {
	const divisor = commonDivisor(numerator < 0n ? -numerator : numerator, denominator);
	return { numerator: numerator / divisor, denominator: denominator / divisor };
}

function commonDivisor(a: bigint, b: bigint): bigint {
	let [larger, smaller] = [a, b];
	while (smaller > 0n) [larger, smaller] = [smaller, larger % smaller];
	return larger;
}
