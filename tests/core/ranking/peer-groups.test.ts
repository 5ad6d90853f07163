import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PeerAttribute, PeerDimension } from '../../../src/lib/core/model/peer-group.ts';
import type { Unit } from '../../../src/lib/core/model/unit.ts';
import { peerGroups } from '../../../src/lib/core/ranking/peer-groups.ts';
import { rankUnits } from '../../../src/lib/core/ranking/rank.ts';
import { goodRate, input, handled, question, unit } from '../figures-fixtures.ts';

type Given = [code: string, kind: string, good: number, bad: number];

function rankingOf(given: Given[], indicator = goodRate) {
	const units = given.map(([code, kind]) => unit(code, `${kind} ${code}`, { kind }));
	const reported = units.flatMap((each, at) => {
		const [, , good = 0, bad = 0] = given[at] ?? [];
		return handled(each, '2023-01', good, bad);
	});
	return rankUnits(question({ indicator }), input(units, { reported }));
}

const kindOf = ({ kind }: Unit): PeerAttribute[] => [{ dimension: 'kind', value: kind }];

/** Each group of a dimension, with its units as `2= code [1,3]`. */
function groups(
	given: Given[],
	dimension: PeerDimension,
	attributes: Record<string, string> = {}
): [value: string, rows: string[]][] {
	const likenessesOf = (unit: Unit): PeerAttribute[] => [
		...kindOf(unit),
		...(attributes[unit.code] ?? '')
			.split(' ')
			.filter(Boolean)
			.map((value) => ({ dimension, value }))
	];
	return peerGroups(rankingOf(given), 'higher', likenessesOf)
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
		const [xa] = peerGroups(ranking, 'higher', kindOf);
		expect(xa?.ranked.map(({ against }) => against)).toEqual(['better', 'similar']);
		expect(xa?.ranked.map(({ previous, moved }) => [previous, moved])).toEqual([
			[null, null],
			[null, null]
		]);
	});

	test('holds its units without a rank too', () => {
		const ranking = rankingOf([...MIXED, ['g', 'xã', 5, 0]]);
		const [xa] = peerGroups(ranking, 'higher', kindOf);
		expect(xa?.unranked.map(({ unit: { code }, reason }) => [code, reason])).toEqual([
			['g', 'few-cases']
		]);
	});
});

test.each(['terrain', 'volume'] as const)('a %s groups those of which it is known', (dimension) => {
	const known = { a: 'this', c: 'this', e: 'that' };
	expect(groups(MIXED, dimension, known)).toEqual([['this', ['1 a [1,1]', '2 c [2,2]']]]);
});

test('a unit stands in every group that it has something in common with', () => {
	const both = peerGroups(rankingOf(MIXED), 'higher', (unit) => [
		...kindOf(unit),
		{ dimension: 'volume', value: unit.kind === 'xã' ? '1' : '2' }
	]);
	const of = (code: string) =>
		both
			.filter(({ ranked }) => ranked.some(({ unit }) => unit.code === code))
			.map(({ dimension, value }) => `${dimension} ${value}`);
	expect(of('a')).toEqual(['kind xã', 'volume 1']);
	expect(of('e')).toEqual(['volume 2']);
});

test('the order within a group is that of the whole, and its ranges lie within it', () => {
	const anyUnit = fc.tuple(fc.constantFrom('xã', 'phường'), fc.nat(60), fc.nat(60));
	fc.assert(
		fc.property(fc.array(anyUnit, { minLength: 2, maxLength: 12 }), (units) => {
			const ranking = rankingOf(
				units.map(([kind, good, bad], at): Given => [String(100 + at), kind, good, bad])
			);
			const place = ranking.ranked.map(({ unit }) => unit.code);
			for (const { ranked } of peerGroups(ranking, 'higher', kindOf)) {
				const places = ranked.map(({ unit }) => place.indexOf(unit.code));
				expect(places).toEqual(places.toSorted((a, b) => a - b));
				ranked.forEach(({ rank, rankRange, unit }) => {
					const whole = ranking.ranked.find((row) => row.unit.id === unit.id);
					const [best, worst] = rankRange ?? [0, 0];
					expect(best <= rank && rank <= worst && worst <= ranked.length).toBe(true);
					expect(rank).toBeLessThanOrEqual(whole?.rank ?? 0);
					expect(worst).toBeLessThanOrEqual(whole?.rankRange?.[1] ?? 0);
				});
			}
		})
	);
});
