import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PeerAttribute } from '../../../src/lib/core/model/peer-group.ts';
import type { ScorePeerGroup, ScoreRanking } from '../../../src/lib/core/model/score.ts';
import type { Unit } from '../../../src/lib/core/model/unit.ts';
import { compareFigures } from '../../../src/lib/core/figures/fraction.ts';
import { scorePeerGroups } from '../../../src/lib/core/scorecard/score-peer-groups.ts';
import { rankScores } from '../../../src/lib/core/scorecard/rank-scores.ts';
import { unit } from '../figures-fixtures.ts';
import { component, groups, scored, type Values } from './scorecards.ts';

const card = groups({ first: [component('a', 10)], second: [component('b', 10)] });

type Given = [code: string, kind: string, values: Values];

const rankingOf = (given: Given[]): ScoreRanking =>
	rankScores(given.map(([code, kind, values]) => scored(card, unit(code, code, { kind }), values)));

const byKind = ({ kind }: Unit): PeerAttribute[] => [{ dimension: 'kind', value: kind }];

/** Each group with its units as `2= code 1–3`. */
const lines = (peers: ScorePeerGroup[]): [string, string[]][] =>
	peers.map(({ value, ranked }) => [
		value,
		ranked.map(
			({ rank, tied, unit: { code }, shifted }) =>
				`${rank}${tied ? '=' : ''} ${code} ${shifted.join('–')}`
		)
	]);

const MIXED: Given[] = [
	['a', 'xã', { a: [1, 1], b: [1, 1] }],
	['b', 'phường', { a: [1, 2], b: [1, 2] }],
	['c', 'xã', { a: [1, 2], b: [1, 2] }],
	['d', 'phường', { a: [1, 2], b: [1, 2] }],
	['e', 'đặc khu', { a: [1, 4] }],
	['f', 'phường', { a: [0, 1] }]
];

describe('a kind', () => {
	test('is ranked anew: 1=, 1=, 3, and moves among its own as weights shift', () => {
		expect(lines(scorePeerGroups(rankingOf(MIXED), byKind))).toEqual([
			['xã', ['1 a 1–1', '2 c 2–2']],
			['phường', ['1= b 1–1', '1= d 1–1', '3 f 3–3']]
		]);
	});

	test('that only one unit is of, or all are, is no group', () => {
		const alike = MIXED.map(([code, , values]): Given => [code, 'xã', values]);
		expect(scorePeerGroups(rankingOf(alike), byKind)).toEqual([]);
	});

	test('holds its units without points too', () => {
		const [xa] = scorePeerGroups(rankingOf([...MIXED, ['g', 'xã', {}]]), byKind);
		expect(xa?.unranked.map(({ unit: { code } }) => code)).toEqual(['g']);
	});
});

test('a unit stands in a group for each thing that it has in common with others', () => {
	const likenessesOf = (own: Unit): PeerAttribute[] => [
		...byKind(own),
		...('ae'.includes(own.code) ? [{ dimension: 'terrain', value: 'island' } as const] : [])
	];
	const groups = scorePeerGroups(rankingOf(MIXED), likenessesOf);
	expect(groups.find(({ dimension }) => dimension === 'terrain')?.ranked).toMatchObject([
		{ rank: 1, unit: { code: 'a' } },
		{ rank: 2, unit: { code: 'e' } }
	]);
});

const share = fc.tuple(fc.nat({ max: 6 }), fc.constant(6));
const units = fc.array(
	fc.record({
		kind: fc.constantFrom('xã', 'phường', 'đặc khu'),
		a: fc.option(share, { nil: undefined }),
		b: fc.option(share, { nil: undefined })
	}),
	{ maxLength: 12 }
);

test('the order inside a group is the order of the whole, and equal points share a rank', () => {
	fc.assert(
		fc.property(units, (given) => {
			const ranking = rankingOf(given.map(({ kind, a, b }, at) => [`u${at}`, kind, { a, b }]));
			for (const { value, ranked } of scorePeerGroups(ranking, byKind)) {
				const whole = ranking.ranked.filter(({ unit: { kind } }) => kind === value);
				expect(ranked.map(({ unit: { code } }) => code)).toEqual(
					whole.map(({ unit: { code } }) => code)
				);
				for (const { rank, tied, points } of ranked) {
					const better = ranked.filter((other) => compareFigures(other.points, points) > 0);
					const equal = ranked.filter((other) => compareFigures(other.points, points) === 0);
					expect([rank, tied]).toEqual([better.length + 1, equal.length > 1]);
				}
			}
		})
	);
});
