import { describe, expect, test } from 'vitest';
import type { PeerDimension } from '../../src/lib/model/peer-group.ts';
import type { Terrain } from '../../src/lib/model/unit.ts';
import { peerGroups } from '../../src/lib/rank/peer-groups.ts';
import { rankUnits } from '../../src/lib/rank/rank.ts';
import { goodRate, ground, handled, question, rate, unit } from './build.ts';

type Given = [code: string, kind: string, good: number, bad: number];

function rankingOf(given: Given[], indicator = goodRate) {
	const units = given.map(([code, kind]) => unit(code, `${kind} ${code}`, { kind }));
	const reported = units.flatMap((each, at) => {
		const [, , good = 0, bad = 0] = given[at] ?? [];
		return handled(each, '2023-01', good, bad);
	});
	return rankUnits(question({ indicator }), ground(units, { reported }));
}

/** Each group of a dimension, with its units as `2= code [1,3]`. */
function groups(
	given: Given[],
	dimension: PeerDimension,
	terrains: Record<string, Terrain> = {}
): [value: string, rows: string[]][] {
	return peerGroups(rankingOf(given), 'higher', ({ code }) => terrains[code] ?? null)
		.filter((group) => group.dimension === dimension)
		.map(({ value, ranked }) => [
			value,
			ranked.map(
				({ rank, tied, unit: { code }, rankRange }) =>
					`${rank}${tied ? '=' : ''} ${code} [${rankRange?.join()}]`
			)
		]);
}

const MIXED: Given[] = [
	['a', 'xã', 1_000, 0],
	['b', 'phường', 990, 10],
	['c', 'xã', 900, 100],
	['d', 'phường', 990, 10],
	['e', 'đặc khu', 950, 50],
	['f', 'phường', 500, 500]
];

describe('a kind', () => {
	test('is ranked anew, by the rules of the whole: 1=, 1=, 3, and ranges within it', () => {
		expect(groups(MIXED, 'kind')).toEqual([
			['xã', ['1 a [1,1]', '2 c [2,2]']],
			['phường', ['1= b [1,2]', '1= d [1,2]', '3 f [3,3]']]
		]);
	});

	test('that only one unit is of, or all are, is no group', () => {
		const alike = MIXED.map(([code, , good, bad]): Given => [code, 'xã', good, bad]);
		expect(groups(alike, 'kind')).toEqual([]);
	});

	test('keeps how its units stand against all, and leaves the ranks of before aside', () => {
		const ranking = rankingOf(MIXED);
		const [xa] = peerGroups(ranking, 'higher', () => null);
		expect(xa?.ranked.map(({ against }) => against)).toEqual(['better', 'similar']);
		expect(xa?.ranked.map(({ previous, moved }) => [previous, moved])).toEqual([
			[null, null],
			[null, null]
		]);
	});

	test('holds its units without a rank too', () => {
		const ranking = rankingOf([...MIXED, ['g', 'xã', 5, 0]]);
		const [xa] = peerGroups(ranking, 'higher', () => null);
		expect(xa?.unranked.map(({ unit: { code }, reason }) => [code, reason])).toEqual([
			['g', 'few-cases']
		]);
	});
});

test('a terrain groups those of which it is known', () => {
	const terrains = { a: 'mountain', c: 'mountain', e: 'island' } as const;
	expect(groups(MIXED, 'terrain', terrains)).toEqual([['mountain', ['1 a [1,1]', '2 c [2,2]']]]);
});

describe('a quarter by cases', () => {
	const sized = (sizes: number[]): Given[] =>
		sizes.map((all, at): Given => [String.fromCharCode(97 + at), 'xã', all, 0]);
	const quarters = (sizes: number[]) =>
		groups(sized(sizes), 'volume').map(([value, rows]) => [
			value,
			rows.map((text) => text.split(' ')[1]).join('')
		]);

	test('holds a fourth of the ranked units', () => {
		expect(quarters([30, 40, 50, 60, 70, 80, 90, 100]).toSorted()).toEqual([
			['1', 'ab'],
			['2', 'cd'],
			['3', 'ef'],
			['4', 'gh']
		]);
	});

	test('does not part units with as many cases', () => {
		expect(quarters([30, 40, 40, 40, 70, 80, 90, 100]).toSorted()).toEqual([
			['1', 'abcd'],
			['3', 'ef'],
			['4', 'gh']
		]);
	});

	test('is not made of a handful, nor of counts, which have no cases', () => {
		expect(quarters([30, 40, 50, 60, 70])).toEqual([]);
		const count = rate({ good: 1 }, null);
		const ranking = rankingOf(sized([30, 40, 50, 60, 70, 80, 90, 100]), count);
		expect(peerGroups(ranking, 'higher', () => null)).toEqual([]);
	});
});
