import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../../src/lib/core/model/day.ts';
import { spanOf } from '../../../src/lib/core/model/period.ts';
import { coverPeriod, type Part } from '../../../src/lib/core/figures/cover-period.ts';
import { period, unit } from '../figures-fixtures.ts';

const LENGTH = 8;
const start = '2023-01-02';
const whole = period(`${start}/${addDays(start, LENGTH - 1)}`);

/** A part from a day to a day, both counted from 0, so many of its reports missing. */
function part(first: number, last: number, missing: number, split: boolean): Part {
	const span = spanOf(addDays(start, first), addDays(start, last), 'calendar');
	if (!span) throw new Error('no span');
	return {
		period: span,
		rows: [],
		missing: Array.from({ length: missing }, () => unit('u')),
		split
	};
}

const anyPart = fc
	.tuple(
		fc.nat(LENGTH - 1),
		fc.nat(LENGTH - 1),
		fc.constantFrom(0, 0, 0, 1, 2),
		fc.constantFrom(false, false, true)
	)
	.map(([a, b, missing, split]) => part(Math.min(a, b), Math.max(a, b), missing, split));

/** Every way to cover the days from one on, found by trying them all. */
function everyWay(parts: Part[], from: string): Part[][] {
	if (from > whole.end) return [[]];
	return parts
		.filter((each) => each.period.start === from)
		.flatMap((each) => everyWay(parts, addDays(each.period.end, 1)).map((rest) => [each, ...rest]));
}

const cost = (way: Part[]): number =>
	way.reduce((sum, each) => sum + 10_000 * each.missing.length + 100 * Number(each.split) + 1, 0);

test('§2 no way to cover the period is cheaper, and there is one where there can be', () => {
	fc.assert(
		fc.property(fc.array(anyPart, { minLength: 8, maxLength: 20 }), (parts) => {
			const ways = everyWay(parts, whole.start);
			const found = coverPeriod(whole, parts);
			expect(found && cost(found)).toBe(ways.length === 0 ? null : Math.min(...ways.map(cost)));
		}),
		{ numRuns: 500 }
	);
});

test('§2 the parts follow each other without gap or overlap from the first day to the last', () => {
	fc.assert(
		fc.property(fc.array(anyPart, { minLength: 4, maxLength: 30 }), (parts) => {
			const found = coverPeriod(whole, parts);
			fc.pre(found !== null);
			expect(
				found.reduce(
					(day, each) => (each.period.start === day ? addDays(each.period.end, 1) : 'gap'),
					whole.start
				)
			).toBe(addDays(whole.end, 1));
		})
	);
});

test('§2 of ways that cost the same, the order in which parts are given chooses none', () => {
	const pairs = [
		part(0, 2, 0, false),
		part(3, 7, 0, false),
		part(0, 4, 0, false),
		part(5, 7, 0, false)
	];
	const days = (way: Part[] | null) => way?.map((each) => each.period.id);
	fc.assert(
		fc.property(fc.shuffledSubarray(pairs, { minLength: 4 }), (shuffled) => {
			expect(days(coverPeriod(whole, shuffled))).toEqual(days(coverPeriod(whole, pairs)));
		})
	);
});
