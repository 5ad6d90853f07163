import { expect, test } from 'vitest';
import type { RankedRow } from '../../../src/lib/core/model/ranking.ts';
import { rankUnits } from '../../../src/lib/core/ranking/rank.ts';
import { goodRate, input, handled, question, unit } from '../figures-fixtures.ts';

/** The number of communes of the whole country since 1/7/2025. */
const UNITS = 3_321;
const Z = 1.959963984540054;

/** mulberry32: the same demo data in every run. */
function seeded(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}

/** The ends of the score interval as the roots of (p − x)² = z² x (1 − x) / n: another way to them. */
function ends(good: number, all: number): [low: number, high: number] {
	const [a, b, c] = [all + Z * Z, -(2 * good + Z * Z), (good * good) / all];
	const root = Math.sqrt(b * b - 4 * a * c);
	return [(-b - root) / (2 * a), (-b + root) / (2 * a)];
}

const random = seeded(2026);
const figures = Array.from({ length: UNITS }, () => {
	const all = 30 + Math.floor(random() ** 2 * 1_800);
	const share = random() < 0.4 ? 1 : 1 - random() ** 3 * 0.3;
	return { good: Math.min(all, Math.round(all * share)), all };
});

test('§4.6 rank ranges of 3,321 units are those of counting every pair', () => {
	const units = figures.map((_, at) => unit(String(at)));
	const reported = units.flatMap((each, at) => {
		const { good, all } = figures[at] ?? { good: 0, all: 0 };
		return handled(each, '2023-01', good, all - good);
	});
	const { ranked } = rankUnits(question({ indicator: goodRate }), input(units, { reported }));
	expect(ranked).toHaveLength(UNITS);

	const intervals = figures.map(({ good, all }) => ends(good, all));
	const expected = (at: number): RankedRow['rankRange'] => {
		const [low, high] = intervals[at] ?? [0, 1];
		let [above, below] = [0, 0];
		for (const [otherLow, otherHigh] of intervals) {
			if (otherLow > high) above += 1;
			if (otherHigh < low) below += 1;
		}
		return [1 + above, UNITS - below];
	};
	for (const {
		unit: { code },
		rankRange
	} of ranked)
		expect([code, rankRange]).toEqual([code, expected(Number(code))]);
});
