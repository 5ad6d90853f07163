import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RankedRow } from '../../../src/lib/core/model/ranking.ts';
import { toNumber } from '../../../src/lib/core/figures/fraction.ts';
import { rankUnits } from '../../../src/lib/core/ranking/rank.ts';
import { withRankRanges } from '../../../src/lib/core/ranking/rank-range.ts';
import { goodRate, input, handled, question, rate, row, unit } from '../figures-fixtures.ts';

const badRate = rate({ bad: 1 }, { done: 1 }, { direction: 'lower' });
const of = (good: number, bad: number) => ({ good, bad });

function ranking(cases: { good: number; bad: number }[], indicator = goodRate) {
	const units = cases.map((_, index) => unit(`u${index}`));
	const reported = units.flatMap((each, index) => {
		const handledBy = cases[index];
		return handledBy ? [handled(each, '2023-01', handledBy.good, handledBy.bad)] : [];
	});
	return rankUnits(question({ indicator }), input(units, { reported }));
}

// 9 900 of 10 000: 0.9879–0.9918 · 99 of 100: 0.9455–0.9982 · 9 000 of 10 000: 0.8940–0.9057
const three = [of(9_900, 100), of(99, 1), of(9_000, 1_000)];

test('§4.6 best is 1 + those wholly above, worst the number ranked less those wholly below', () => {
	const rows = ranking([...three, of(9_800, 200)]).ranked;
	// 9 800 of 10 000: 0.9771–0.9826 lies below the first and above the last; 99 of 100 could be any of three
	expect(rows.map(({ unit: { code }, rank, rankRange }) => [code, rank, rankRange])).toEqual([
		['u0', 1, [1, 2]],
		['u1', 1, [1, 3]],
		['u3', 3, [2, 3]],
		['u2', 4, [4, 4]]
	]);
});

test('§4.6 against the total: better above it, worse below it, else similar', () => {
	// the total is 18 999 of 20 100: 0.9452
	expect(ranking(three).ranked.map(({ against }) => against)).toEqual([
		'better',
		'better',
		'worse'
	]);
	const equals = ranking([of(95, 5), of(950, 50)]).ranked;
	expect(equals.map(({ against }) => against)).toEqual(['similar', 'similar']);
});

test('§4.6 where lower is better, below is better', () => {
	const rows = ranking([...three, of(9_800, 200)], badRate).ranked;
	expect(rows.map(({ unit: { code }, rankRange, against }) => [code, rankRange, against])).toEqual([
		['u0', [1, 2], 'better'],
		['u1', [1, 3], 'similar'],
		['u3', [2, 3], 'better'],
		['u2', [4, 4], 'worse']
	]);
});

test('§4.6 intervals that only touch do not lie above one another', () => {
	const [first, second] = ranking([of(90, 10), of(80, 20)]).ranked;
	if (!first || !second) throw new Error('two rows expected');
	const touching: RankedRow[] = [
		{ ...first, interval: [0.5, 0.6] },
		{ ...second, interval: [0.4, 0.5] }
	];
	expect(
		withRankRanges(touching, first.figure, 'higher').map(({ rankRange }) => rankRange)
	).toEqual([
		[1, 2],
		[1, 2]
	]);
});

test.each(['coverage', 'ratio', 'count'] as const)('§4.6 a %s has no rank range', (kind) => {
	const rows = ranking(three, { ...goodRate, kind }).ranked;
	for (const { interval, rankRange, against } of rows) {
		expect([interval, rankRange, against]).toEqual([null, null, null]);
	}
});

test('§4.6 a rate above 1 has no interval; it is neither above nor below the others', () => {
	const [a, b, c] = [unit('a'), unit('b'), unit('c')];
	const reported = [
		row(a, '2023-01', { good: 9_000, pending: 10_000 }),
		row(b, '2023-01', { good: 101, pending: 100 }),
		row(c, '2023-01', { good: 1_000, pending: 10_000 })
	];
	const indicator = rate({ good: 1 }, { pending: 1 });
	const { ranked } = rankUnits(question({ indicator }), input([a, b, c], { reported }));
	expect(ranked.map(({ unit: { code }, rankRange }) => [code, rankRange])).toEqual([
		['b', null],
		['a', [1, 2]],
		['c', [2, 3]]
	]);
});

const counts = fc
	.record({ good: fc.nat(400), bad: fc.nat(60) })
	.map(({ good, bad }) => of(good, bad + 30));

test('§4.6 ranges are those of the definition, counted unit by unit, and hold the rank', () => {
	const direction = fc.constantFrom(goodRate, badRate);
	fc.assert(
		fc.property(fc.array(counts, { maxLength: 40 }), direction, (cases, indicator) => {
			const { ranked, total } = ranking(cases, indicator);
			const isAbove = (a: RankedRow, b: RankedRow): boolean =>
				a.interval !== null && b.interval !== null && a.interval[0] > b.interval[1];
			const isBetter = (a: RankedRow, b: RankedRow): boolean =>
				indicator.direction === 'higher' ? isAbove(a, b) : isAbove(b, a);
			for (const own of ranked) {
				const best = 1 + ranked.filter((other) => isBetter(other, own)).length;
				const worst = ranked.length - ranked.filter((other) => isBetter(own, other)).length;
				expect(own.rankRange).toEqual([best, worst]);
				expect(best <= own.rank && own.rank <= worst).toBe(true);
				const [low, high] = own.interval ?? [Number.NaN, Number.NaN];
				const all = total ? toNumber(total) : Number.NaN;
				const side = low > all ? 1 : high < all ? -1 : 0;
				const expected = indicator.direction === 'higher' ? side : -side;
				expect(own.against).toBe(expected > 0 ? 'better' : expected < 0 ? 'worse' : 'similar');
			}
		})
	);
});
