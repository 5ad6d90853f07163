import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ScorecardComponent } from '../../../src/lib/core/model/catalogue.ts';
import { compareFigures } from '../../../src/lib/core/figures/fraction.ts';
import { nextPoint } from '../../../src/lib/core/scorecard/next-point.ts';
import { addPoints, pointsFor, wholePoints } from '../../../src/lib/core/scorecard/points.ts';
import { component, exact, figure } from './scorecards.ts';

const rate = { kind: 'rate', direction: 'higher' } as const;
const full = component('full', 20);
const stepped = component('stepped', 10, {
	steps: [
		{ atLeast: [95, 100], points: 9 },
		{ atLeast: [80, 100], points: 6 }
	]
});

test.for<[what: string, ScorecardComponent, numerator: number, denominator: number, string | null]>(
	[
		['one point of twenty is a twentieth of the cases', full, 50, 100, '5 for 1/1'],
		['cases are whole: the first number that is enough', full, 50, 101, '6 for 1/1'],
		['less than a point is left', full, 97, 100, '3 for 3/5'],
		['all points are there', full, 100, 100, null],
		['T is reached already', component('half', 20, { threshold: [1, 2] }), 60, 100, null],
		['to the next step', stepped, 70, 100, '10 for 6/1'],
		['from one step to the next', stepped, 80, 100, '15 for 3/1'],
		['no step is higher, though the maximum is', stepped, 96, 100, null],
		['beyond all cases', component('over', 10, { threshold: [3, 2] }), 99, 100, null]
	]
)('%s', ([, of, numerator, denominator, said]) => {
	const next = nextPoint(of, figure(numerator, denominator), rate);
	expect(next && `${next.cases} for ${exact(next.points)}`).toBe(said);
});

test('so many cases are enough and one fewer is not', () => {
	const values = fc.integer({ min: 1, max: 5_000 }).chain((all) =>
		fc.record({
			all: fc.constant(all),
			part: fc.integer({ min: 0, max: all }),
			maximum: fc.integer({ min: 1, max: 100 }),
			threshold: fc.integer({ min: 1, max: 100 })
		})
	);
	fc.assert(
		fc.property(values, ({ all, part, maximum, threshold }) => {
			const of = component('any', maximum, { threshold: [threshold, 100] });
			const own = pointsFor(of, figure(part, all));
			const next = nextPoint(of, figure(part, all), rate);
			if (next === null) return compareFigures(own, wholePoints(maximum)) === 0;
			const goal = addPoints(own, next.points);
			const after = (cases: bigint) => pointsFor(of, figure(BigInt(part) + cases, all));
			return (
				compareFigures(next.points, wholePoints(1)) <= 0 &&
				compareFigures(after(next.cases), goal) >= 0 &&
				compareFigures(after(next.cases - 1n), goal) < 0
			);
		})
	);
});
