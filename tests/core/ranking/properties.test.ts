import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Figure, Ranking } from '../../../src/lib/core/model/ranking.ts';
import type { InForceEntry } from '../../../src/lib/core/model/report.ts';
import type { Unit } from '../../../src/lib/core/model/unit.ts';
import { rankUnits } from '../../../src/lib/core/ranking/rank.ts';
import { unitValue } from '../../../src/lib/core/figures/value.ts';
import {
	change,
	goodRate,
	input,
	handled,
	period,
	question,
	rate,
	text,
	unit
} from '../figures-fixtures.ts';

// Properties of every ranking, whatever was reported.

type Cases = { good: number; bad: number } | null;

const names = ['Bình Thanh', 'Bình Thạnh', 'Đức Phổ', 'An Phú'];
const small = fc.nat(60);
const huge = fc.integer({ min: Number.MAX_SAFE_INTEGER - 60, max: Number.MAX_SAFE_INTEGER });
const casesOf = (count: fc.Arbitrary<number>): fc.Arbitrary<Cases> =>
	fc.option(fc.record({ good: count, bad: count }), { freq: 8 });
const reports = fc.oneof(
	fc.array(casesOf(small), { maxLength: 30 }),
	fc.array(casesOf(huge), { maxLength: 15 })
);
const indicators = fc.constantFrom(
	goodRate,
	rate({ bad: 1 }, { done: 1 }, { direction: 'lower' }),
	rate({ good: 1 }, null)
);

function app(cases: Cases[], times = 1): { units: Unit[]; reported: InForceEntry[] } {
	const units = cases.map((_, index) => unit(`${index}`, names[index % names.length]));
	const reported = units.flatMap((of, index) => {
		const own = cases[index];
		return own ? [handled(of, '2023-01', own.good * times, own.bad * times)] : [];
	});
	return { units, reported };
}

function rankingOf(cases: Cases[], indicator = goodRate, times = 1): Ranking {
	const { units, reported } = app(cases, times);
	return rankUnits(question({ indicator }), input(units, { reported }));
}

const isLess = (a: Figure, b: Figure): boolean =>
	a.numerator * (b.denominator ?? 1n) < b.numerator * (a.denominator ?? 1n);

test('§4.3 a rank is 1 + the number of units with a better value, counted unit by unit', () => {
	fc.assert(
		fc.property(reports, indicators, (cases, indicator) => {
			const { ranked } = rankingOf(cases, indicator);
			for (const own of ranked) {
				const better = ranked.filter((other) =>
					indicator.direction === 'higher'
						? isLess(own.figure, other.figure)
						: isLess(other.figure, own.figure)
				);
				const equal = ranked.filter(
					(other) => !isLess(own.figure, other.figure) && !isLess(other.figure, own.figure)
				);
				expect(own.rank).toBe(1 + better.length);
				expect(own.tied).toBe(equal.length > 1);
			}
			expect(ranked.map(({ rank }) => rank)).toEqual(
				ranked.map(({ rank }) => rank).sort((a, b) => a - b)
			);
		})
	);
});

test('§4.4 every unit is either ranked or has a reason', () => {
	fc.assert(
		fc.property(reports, indicators, (cases, indicator) => {
			const { ranked, unranked, coverage } = rankingOf(cases, indicator);
			const codes = [...ranked, ...unranked].map((row) => Number(row.unit.code));
			expect(codes.sort((a, b) => a - b)).toEqual([...cases.keys()]);
			expect(coverage).toEqual({
				due: cases.length,
				reported: cases.filter((own) => own !== null).length
			});
		})
	);
});

test('§4.5 the total is the sum of what was reported, in any size', () => {
	fc.assert(
		fc.property(reports, (cases) => {
			const sum = (of: (own: { good: number; bad: number }) => bigint): bigint =>
				cases.reduce((all, own) => all + (own ? of(own) : 0n), 0n);
			const good = sum((own) => BigInt(own.good));
			const all = sum((own) => BigInt(own.good) + BigInt(own.bad));
			expect(text(rankingOf(cases).total)).toBe(all === 0n ? null : `${good}/${all}`);
		})
	);
});

test('the order in which units and reports are given changes nothing', () => {
	const shuffled = reports.chain((cases) => {
		const { units, reported } = app(cases);
		const orderOf = <T>(items: T[]) => fc.shuffledSubarray(items, { minLength: items.length });
		return fc.tuple(fc.constant(cases), orderOf(units), orderOf(reported));
	});
	fc.assert(
		fc.property(shuffled, indicators, ([cases, units, reported], indicator) => {
			const ranking = rankUnits(question({ indicator }), input(units, { reported }));
			expect(ranking).toEqual(rankingOf(cases, indicator));
		})
	);
});

test('a unit that is not ranked moves nobody: without it the ranks are the same', () => {
	fc.assert(
		fc.property(reports, (cases) => {
			const { units, reported } = app(cases);
			const { ranked, unranked } = rankingOf(cases);
			const out = new Set(unranked.map((row) => row.unit.id));
			const rest = units.filter(({ id }) => !out.has(id));
			const without = rankUnits(question(), input(rest, { reported }));
			expect(
				without.ranked.map(({ rank, unit: { id }, rankRange }) => [rank, id, rankRange])
			).toEqual(ranked.map(({ rank, unit: { id }, rankRange }) => [rank, id, rankRange]));
		})
	);
});

test('§4.3 as many times the cases everywhere give the same ranks', () => {
	const indicator = { ...goodRate, minimumDenominator: 1 };
	fc.assert(
		fc.property(fc.array(casesOf(small)), fc.integer({ min: 2, max: 1000 }), (cases, times) => {
			const standing = ({ ranked }: Ranking) => ranked.map(({ rank, unit: { id } }) => [rank, id]);
			expect(standing(rankingOf(cases, indicator, times))).toEqual(
				standing(rankingOf(cases, indicator))
			);
		})
	);
});

test('one more good case never makes the rank worse', () => {
	const some = fc.array(fc.record({ good: small, bad: small }), { minLength: 1 });
	fc.assert(
		fc.property(some, fc.nat(), (cases, pick) => {
			const indicator = { ...goodRate, minimumDenominator: 1 };
			const index = pick % cases.length;
			const better = cases.map((own, at) => (at === index ? { ...own, good: own.good + 1 } : own));
			const rankIn = (ranking: Ranking) =>
				ranking.ranked.find(({ unit: { code } }) => code === `${index}`)?.rank;
			const before = rankIn(rankingOf(cases, indicator));
			fc.pre(before !== undefined);
			expect(rankIn(rankingOf(better, indicator))).toBeLessThanOrEqual(before);
		})
	);
});

const quarter = ['2023-01', '2023-02', '2023-03'];
const quarters = fc.array(fc.array(small, { minLength: 3, maxLength: 3 }), {
	minLength: 2,
	maxLength: 6
});

test('§4.2 adding up months and then units is adding up units and then months', () => {
	fc.assert(
		fc.property(quarters, (counts) => {
			const heir = unit('heir', 'Xã Mới', { validFrom: '2023-04-01' });
			const old = counts.map((_, index) => unit(`${index}`, 'Xã', { validTo: '2023-03-31' }));
			const reported = old.flatMap((of, index) =>
				quarter.flatMap((id, month) => handled(of, id, counts[index]?.[month] ?? 0, 30))
			);
			const changes = old.map((of) => change(of, heir));
			const given = input([...old, heir], { reported, changes });
			const asked = question({ period: period('2023-Q1') });
			const current = question({ period: period('2023-Q1'), geography: 'current' });
			const merged = unitValue(current, heir, given).figure;
			expect(text(merged)).toBe(text(rankUnits(asked, given).total));
			const byMonth = quarter.map(
				(id) => unitValue({ ...current, period: period(id) }, heir, given).figure?.numerator ?? 0n
			);
			expect(merged?.numerator).toBe(byMonth.reduce((a, b) => a + b));
		})
	);
});
