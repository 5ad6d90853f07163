import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { UnitScore } from '../../../src/lib/core/model/score.ts';
import { compareFigures } from '../../../src/lib/core/figures/fraction.ts';
import { sumPoints, wholePoints } from '../../../src/lib/core/scorecard/points.ts';
import { isAssessed } from '../../../src/lib/core/scorecard/score-unit.ts';
import { unit } from '../figures-fixtures.ts';
import { component, exact, groups, scored, type Values } from './scorecards.ts';

const card = groups({
	service: [component('on-time', 20), component('online', 4, { threshold: [1, 2] })],
	people: [
		component('happy', 10, {
			steps: [
				{ atLeast: [9, 10], points: 10 },
				{ atLeast: [1, 2], points: 5 }
			]
		}),
		component('open', 6)
	]
});
const here = unit('1');

test('a component without a value is not assessed, and its maximum is spread over nothing', () => {
	const {
		groups: parts,
		points,
		assessed
	} = scored(card, here, {
		'on-time': [1, 2],
		happy: [9, 10]
	});
	expect([exact(points), assessed]).toEqual(['20/1', 30]);
	expect(parts.map((part) => [part.id, exact(part.points), part.assessed, part.maximum])).toEqual([
		['service', '10/1', 20, 24],
		['people', '10/1', 10, 16]
	]);
	expect(parts[0]?.components[1]).toMatchObject({ points: null, reason: 'not-reported' });
});

test('a group and a unit of which nothing is assessed have no points, not 0', () => {
	const { points, assessed, groups: parts } = scored(card, here, {});
	expect([points, assessed]).toEqual([null, 0]);
	expect(parts.map((part) => part.points)).toEqual([null, null]);
});

const share = fc
	.integer({ min: 1, max: 300 })
	.chain((all) => fc.tuple(fc.integer({ min: 0, max: all }), fc.constant(all)));
const ids = ['on-time', 'online', 'happy', 'open'] as const;
const anyValues: fc.Arbitrary<Values> = fc.record(
	Object.fromEntries(ids.map((id) => [id, fc.option(share, { nil: undefined })]))
);

const partsOf = ({ groups: parts }: UnitScore) =>
	parts.flatMap(({ components }) => components.filter(isAssessed));

test('points are never below 0 nor above the maximum, and add up to the total', () => {
	fc.assert(
		fc.property(anyValues, (values) => {
			const score = scored(card, here, values);
			const parts = partsOf(score);
			for (const { component: of, points } of parts) {
				expect(compareFigures(points, wholePoints(0))).toBeGreaterThanOrEqual(0);
				expect(compareFigures(points, wholePoints(of.maximum))).toBeLessThanOrEqual(0);
			}
			expect(exact(score.points)).toBe(exact(sumPoints(parts.map(({ points }) => points))));
			expect(score.assessed).toBe(parts.reduce((sum, { component: of }) => sum + of.maximum, 0));
			expect(exact(score.points)).toBe(
				exact(sumPoints(score.groups.flatMap(({ points }) => points ?? [])))
			);
		})
	);
});

test('one more good case never takes points away', () => {
	fc.assert(
		fc.property(share, fc.constantFrom(...ids), ([part, all], id) => {
			const before = scored(card, here, { [id]: [part, all] }).points ?? wholePoints(0);
			const after = scored(card, here, { [id]: [part + 1, all] }).points ?? wholePoints(0);
			return compareFigures(after, before) >= 0;
		})
	);
});
