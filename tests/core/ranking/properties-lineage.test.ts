import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { InForceEntry } from '../../../src/lib/core/model/report.ts';
import {
	isInForce,
	unitsOn,
	type Unit,
	type UnitChange
} from '../../../src/lib/core/model/unit.ts';
import { addDays } from '../../../src/lib/core/model/day.ts';
import { rankUnits } from '../../../src/lib/core/ranking/rank.ts';
import { unitValue } from '../../../src/lib/core/figures/value.ts';
import { change, input, handled, period, question, unit } from '../figures-fixtures.ts';

// Sum then merge is merge then sum (docs/rules.md §4.2), for lines of any shape over a whole year.

const MONTHS = Array.from({ length: 12 }, (_, n) => `2023-${String(n + 1).padStart(2, '0')}`);

/** Change at the start of one month: each unit in force goes to one group, or to several. */
interface Turn {
	month: number;
	/**
	 * Successors by the index of a unit among those in force: the indexes of the units it goes to.
	 */
	goesTo: number[][];
}

interface Map {
	units: Unit[];
	changes: UnitChange[];
}

/** Turns a map over: units in force end, as many new ones start as are gone to. */
function turned({ units, changes }: Map, { month, goesTo }: Turn): Map {
	const effective = period(MONTHS[month] ?? '').start;
	const validTo = addDays(effective, -1);
	const last = units.filter((one) => one.validTo === null);
	const places = [...new Set(last.flatMap((_, at) => targets(goesTo, at)))];
	const made = places.map((place) => unit(`${month}-${place}`, 'Xã', { validFrom: effective }));
	const pieces = last.flatMap((old, at) => {
		const to = targets(goesTo, at).flatMap((place) => made[places.indexOf(place)] ?? []);
		return to.map((heir) => change(old, heir, to.length > 1 ? 'partial' : 'full'));
	});
	return {
		units: [...units.map((one) => (one.validTo === null ? { ...one, validTo } : one)), ...made],
		changes: [...changes, ...pieces]
	};
}

const targets = (goesTo: number[][], at: number): number[] => [
	...new Set(goesTo[at % goesTo.length])
];

/** A year: some units at its start, some turns within it, counts for whoever is in force. */
const years = (most: number) =>
	fc
		.record({
			start: fc.integer({ min: 1, max: 6 }),
			turns: fc.uniqueArray(
				fc.record({
					month: fc.integer({ min: 1, max: 10 }),
					goesTo: fc.array(fc.array(fc.nat(3), { minLength: 1, maxLength: most }), {
						minLength: 1,
						maxLength: 6
					})
				}),
				{ selector: ({ month }) => month, maxLength: 4 }
			),
			counts: fc.array(fc.record({ good: fc.nat(1e6), bad: fc.nat(1e6) }), {
				minLength: 1,
				maxLength: 40
			})
		})
		.map(({ start, turns, counts }) => {
			const first = Array.from({ length: start }, (_, n) => unit(`u${n}`));
			const map = turns
				.toSorted((a, b) => a.month - b.month)
				.reduce(turned, { units: first, changes: [] });
			return { ...map, reported: reportsOf(map.units, counts) };
		});

function reportsOf(units: Unit[], counts: { good: number; bad: number }[]): InForceEntry[] {
	const due = MONTHS.flatMap((id) =>
		units.filter((one) => isInForce(one, period(id).end)).map((one) => ({ one, id }))
	);
	return due.flatMap(({ one, id }, at) => {
		const own = counts[at % counts.length];
		return own ? [handled(one, id, own.good, own.bad)] : [];
	});
}

/** All that was reported, added up without looking at any unit. */
const everything = (reported: InForceEntry[], key: 'good' | 'bad'): bigint =>
	reported.reduce((sum, { counts }) => sum + BigInt(counts[key] ?? 0), 0n);

const year = question({ period: period('2023'), geography: 'current', today: '2026-11-01' });

test('§4.2 whatever merges into what, the units of today add up to all that was ever reported', () => {
	fc.assert(
		fc.property(years(1), ({ units, changes, reported }) => {
			const given = input(units, { changes, reported });
			const { total, unranked } = rankUnits(year, given);
			expect(unranked.filter(({ reason }) => reason === 'split')).toEqual([]);
			const good = everything(reported, 'good');
			const done = good + everything(reported, 'bad');
			expect(total).toEqual(done === 0n ? null : { numerator: good, denominator: done });
		})
	);
});

test('§4.2 month by month and then over the line is the line and then over the months', () => {
	fc.assert(
		fc.property(years(1), ({ units, changes, reported }) => {
			const given = input(units, { changes, reported });
			for (const heir of unitsOn(given.units, year.today)) {
				const months = MONTHS.map((id) => unitValue({ ...year, period: period(id) }, heir, given));
				const sum = months.reduce((all, { sums }) => all + (sums?.numerator ?? 0n), 0n);
				expect(unitValue(year, heir, given).sums?.numerator).toBe(sum);
			}
		})
	);
});

test('§4.2 units split in any way and at last merged into one have nothing lost and nothing twice', () => {
	const merged = years(3).map(({ units, changes, reported }) => {
		const map = turned({ units, changes }, { month: 11, goesTo: [[0]] });
		const before = reported.filter((row) => row.period.end < period('2023-12').start);
		const last = map.units.at(-1);
		return { ...map, last, reported: last ? [...before, handled(last, '2023-12', 7, 3)] : before };
	});
	fc.assert(
		fc.property(merged, ({ units, changes, reported, last }) => {
			const given = input(units, { changes, reported });
			const value = last && unitValue(year, last, given);
			const good = everything(reported, 'good');
			expect(value?.sums).toEqual({
				numerator: good,
				denominator: good + everything(reported, 'bad')
			});
		})
	);
});

test('§4.2 a unit of which pieces lie in several units of today gives none of them a value', () => {
	fc.assert(
		fc.property(years(3), ({ units, changes, reported }) => {
			const given = input(units, { changes, reported });
			const { ranked, unranked, total } = rankUnits(year, given);
			const split = unranked.filter(({ reason }) => reason === 'split');
			fc.pre(split.length > 0);
			expect(split.length).toBeGreaterThan(1);
			expect(total?.numerator ?? 0n).toBeLessThanOrEqual(everything(reported, 'good'));
			expect(ranked.some((row) => split.some((other) => other.unit.id === row.unit.id))).toBe(
				false
			);
		})
	);
});
