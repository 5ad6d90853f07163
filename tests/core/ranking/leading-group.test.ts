import { expect, test } from 'vitest';
import {
	indistinguishableCount,
	leadingGroup
} from '../../../src/lib/core/ranking/leading-group.ts';
import { rankUnits } from '../../../src/lib/core/ranking/rank.ts';
import { goodRate, input, handled, question, unit } from '../figures-fixtures.ts';

// 9 900 of 10 000: 0.9879–0.9918 · 99 of 100: 0.9455–0.9982 · 9 000 of 10 000: 0.8940–0.9057
const CASES: [code: string, good: number, bad: number][] = [
	['many', 9_900, 100],
	['few', 99, 1],
	['low', 9_000, 1_000]
];
const units = CASES.map(([code]) => unit(code));
const reported = units.flatMap((each, at) => {
	const [, good = 0, bad = 0] = CASES[at] ?? [];
	return handled(each, '2023-01', good, bad);
});
const ranking = (kind: 'rate' | 'coverage') =>
	rankUnits(question({ indicator: { ...goodRate, kind } }), input(units, { reported })).ranked;

test('a unit cannot be told apart from the first where no interval lies wholly above its own', () => {
	expect(leadingGroup(ranking('rate')).map(({ unit: { code } }) => code)).toEqual(['few', 'many']);
});

test('a rank range holds as many other units as cannot be told apart from this one', () => {
	expect(ranking('rate').map((row) => [row.unit.code, indistinguishableCount(row)])).toEqual([
		['few', 1],
		['many', 1],
		['low', 0]
	]);
});

test('without intervals there is no such group', () => {
	expect(leadingGroup(ranking('coverage'))).toEqual([]);
	expect(ranking('coverage').map(indistinguishableCount)).toEqual([null, null, null]);
});
