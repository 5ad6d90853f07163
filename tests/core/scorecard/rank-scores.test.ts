import { expect, test } from 'vitest';
import { rankScores } from '../../../src/lib/core/scorecard/rank-scores.ts';
import { unit } from '../figures-fixtures.ts';
import { component, groups, scored, type Values } from './scorecards.ts';

const card = groups({ first: [component('a', 10)], second: [component('b', 10)] });

const ranked = (units: Record<string, Values>) =>
	rankScores(
		Object.entries(units).map(([name, values], at) => scored(card, unit(String(at), name), values))
	);

const lines = (units: Record<string, Values>): string[] =>
	ranked(units).ranked.map(
		({ rank, tied, unit: { name }, shifted }) =>
			`${rank}${tied ? '=' : ''} ${name} ${shifted.join('–')}`
	);

test('most points first; equal ones share a rank and the next is skipped', () => {
	expect(
		lines({
			Bốn: { a: [1, 10], b: [1, 10] },
			Hai: { a: [1, 3], b: [2, 3] },
			Một: { a: [1, 1], b: [1, 1] },
			Ba: { a: [2, 3], b: [1, 3] }
		})
	).toEqual(['1 Một 1–1', '2= Ba 2–3', '2= Hai 2–3', '4 Bốn 4–4']);
});

test('a difference that no rounding shows decides a rank', () => {
	const all = 9_007_199_254_740_991;
	expect(lines({ A: { a: [all - 2, all] }, B: { a: [all - 1, all] } })).toEqual([
		'1 B 1–1',
		'2 A 2–2'
	]);
});

test('a tenth more or less for one group moves those who live on it', () => {
	// 9.0 + 1.0 against 4.9 + 5.0: ahead by 0.1 until the second group weighs a tenth more
	expect(lines({ Lệch: { a: [9, 10], b: [1, 10] }, Đều: { a: [49, 100], b: [1, 2] } })).toEqual([
		'1 Lệch 1–2',
		'2 Đều 1–2'
	]);
});

test('it is said of each group what a tenth more or less of it does to a rank', () => {
	const { ranked: rows } = ranked({
		Lệch: { a: [9, 10], b: [1, 10] },
		Đều: { a: [49, 100], b: [1, 2] }
	});
	expect(rows.map(({ unit: { name }, shifts }) => [name, shifts])).toEqual([
		[
			'Lệch',
			[
				{ group: 'first', more: 1, less: 2 },
				{ group: 'second', more: 2, less: 1 }
			]
		],
		[
			'Đều',
			[
				{ group: 'first', more: 2, less: 1 },
				{ group: 'second', more: 1, less: 2 }
			]
		]
	]);
});

test('without any component a unit is not ranked, and not put last', () => {
	const { ranked: some, unranked } = ranked({ Có: { a: [0, 5] }, Không: {} });
	expect(some.map(({ rank, unit: { name } }) => [rank, name])).toEqual([[1, 'Có']]);
	expect(unranked.map(({ unit: { name } }) => name)).toEqual(['Không']);
});
