import { expect, test } from 'vitest';
import type { ScorecardComponent } from '../../../src/lib/core/model/catalogue.ts';
import { pointsFor, sumPoints, wholePoints } from '../../../src/lib/core/scorecard/points.ts';
import { component, exact, figure } from './scorecards.ts';

const full = component('full', 20, { threshold: [1, 1] });
const ninety = component('ninety', 9, { threshold: [9, 10] });
const stepped = component('stepped', 10, {
	steps: [
		{ atLeast: [95, 100], points: 10 },
		{ atLeast: [80, 100], points: 6 },
		{ atLeast: [1, 2], points: 2 }
	]
});

test.for<[what: string, ScorecardComponent, numerator: number, denominator: number, string]>([
	['R reaches T: the maximum', full, 50, 50, '20/1'],
	['R passes T: the maximum and no more', ninety, 99, 100, '9/1'],
	['R just reaches T', ninety, 90, 100, '9/1'],
	['R below T: R × maximum / T', ninety, 45, 100, '9/2'],
	['a third stays a third', full, 1, 3, '20/3'],
	['one case short of all', full, 9_999, 10_000, '9999/500'],
	['no case at all', full, 0, 40, '0/1'],
	['reports that contradict each other give no points below 0', full, -3, 40, '0/1'],
	['a ratio may pass T by far', full, 900, 100, '20/1'],
	['the highest step', stepped, 95, 100, '10/1'],
	['one case below the highest step', stepped, 949, 1_000, '6/1'],
	['a middle step', stepped, 4, 5, '6/1'],
	['the lowest step', stepped, 1, 2, '2/1'],
	['below all steps', stepped, 499, 1_000, '0/1']
])('%s', ([, of, numerator, denominator, points]) => {
	expect(exact(pointsFor(of, figure(numerator, denominator)))).toBe(points);
});

test('a count is held against a threshold that is a number of cases', () => {
	const hundred = component('hundred', 10, { threshold: [100, 1] });
	expect(exact(pointsFor(hundred, { numerator: 35n, denominator: null }))).toBe('7/2');
});

test('sums are exact, and nothing added up is not 0', () => {
	const third = pointsFor(component('one', 1), figure(1, 3));
	expect(exact(sumPoints([third, third, third]))).toBe('1/1');
	expect(exact(sumPoints([wholePoints(0)]))).toBe('0/1');
	expect(sumPoints([])).toBeNull();
});
