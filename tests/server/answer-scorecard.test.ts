import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Refusal } from '../../src/lib/model/refusal.ts';
import { componentsOf, type ScorecardAnswer } from '../../src/lib/model/score.ts';
import { answerRanking } from '../../src/lib/server/answer-ranking.ts';
import {
	answerScorecard,
	answerUnitScore,
	type ScorecardAsk
} from '../../src/lib/server/answer-scorecard.ts';
import type { Manifest, SampleReport } from '../../src/lib/server/samples.ts';
import { receive } from '../../src/lib/server/receive.ts';
import type { World } from '../../src/lib/server/world.ts';
import { dossiers, hand, release, temporaryWorld } from './fixtures/temporary-world.ts';

const ASK: ScorecardAsk = {
	id: 'qd-766',
	level: 'district',
	period: '2025-Q2',
	parent: '51',
	release: 'latest'
};

const MONTHS = ['2025-04', '2025-05', '2025-06', '2025-Q2'];

/** The samples of one quarter in which districts and communes were still there. */
function sampleQuarter(): World {
	const world = temporaryWorld();
	const manifest: Manifest = JSON.parse(readFileSync('data/samples/manifest.json', 'utf8'));
	manifest.steps
		.filter((step): step is SampleReport => step.act === 'report')
		.filter(({ period, unit }) => unit === '51' && MONTHS.includes(period ?? ''))
		.forEach(({ file, form, period, unit, at, note }) => {
			const bytes = readFileSync(`data/samples/${file}`);
			const sent = { name: basename(file), bytes, form, period, unit };
			const act = { actor: 'samples', at: new Date(at), note, approve: true } as const;
			receive(world, sent, { ...act, origin: 'sample' });
		});
	release(world, '2025-07-20');
	return world;
}

/** The points of a unit as somebody would add them up from the pages of the indicators. */
function byHand(world: World, { version, level, period, parent }: ScorecardAnswer, code: string) {
	return componentsOf(version).reduce((sum, { indicator, maximum, threshold }) => {
		if (indicator === null || !threshold) return sum;
		const { ranking } = answerRanking(world, {
			...{ indicator, level, period: period.id, parent: parent?.code ?? null },
			...{ geography: 'period', release: 'latest' }
		});
		const rows = [...ranking.ranked, ...ranking.unranked];
		const figure = rows.find(({ unit }) => unit.code === code)?.figure;
		if (!figure?.denominator) return sum;
		const share = Number(figure.numerator) / Number(figure.denominator);
		return sum + maximum * Math.min(1, share / (threshold[0] / threshold[1]));
	}, 0);
}

describe.for([
	['qd-766', 'district', 13, 91],
	['qd-766', 'commune', 170, 91],
	['dti', 'district', 13, 675],
	['dti', 'commune', 170, 675]
] as const)('the sample by %s, level %s', ([id, level, units, measured]) => {
	test('gives every unit the points that its indicators add up to', () => {
		const world = sampleQuarter();
		const answer = answerScorecard(world, { ...ASK, id, level });
		const { ranked, unranked } = answer.ranking;
		expect(ranked.length + unranked.length).toBe(units);
		expect(ranked.length).toBeGreaterThan(units / 2);
		expect(Math.max(...ranked.map(({ assessed }) => assessed))).toBe(measured);
		expect(answer.sample).toBe(true);
		for (const { unit, points, assessed } of ranked.slice(0, 20)) {
			const value = Number(points.numerator) / Number(points.denominator);
			expect(value).toBeCloseTo(byHand(world, answer, unit.code), 8);
			expect(value).toBeLessThanOrEqual(assessed);
		}
		expect(ranked.every(({ rank, shifted: [best, worst] }) => best <= rank && rank <= worst)).toBe(
			true
		);
	});
});

describe('a scorecard over a few reports', () => {
	const few = (): World => {
		const world = temporaryWorld();
		hand(
			world,
			dossiers([
				['528', 90, 10],
				['533', 9, 1]
			])
		);
		release(world, '2023-04-20');
		return world;
	};
	const inQ1 = { ...ASK, period: '2023-Q1' };

	test('assesses what is there, says why the rest is not, and counts few cases', () => {
		const { ranking, coverage } = answerScorecard(few(), inQ1);
		expect(
			ranking.ranked.map(({ unit, rank, tied, assessed }) => [unit.code, rank, tied, assessed])
		).toEqual([
			['533', 1, true, 24],
			['528', 1, true, 24]
		]);
		expect(ranking.unranked).toHaveLength(11);
		const [first] = ranking.ranked;
		const parts = first?.groups.flatMap(({ components }) => components) ?? [];
		expect(parts.find(({ component }) => component.id === 'on-time')).toMatchObject({
			hasFewCases: true,
			points: { numerator: 18n, denominator: 1n },
			next: { cases: 1n, points: { numerator: 1n, denominator: 1n } }
		});
		const reasonOf = (of: string) => {
			const part = parts.find(({ component }) => component.id === of);
			return part && 'reason' in part ? part.reason : null;
		};
		expect(reasonOf('paid-online')).toBe('not-reported');
		expect(reasonOf('synchronised-dossiers')).toBe('no-indicator');
		expect(coverage.find(({ component }) => component.id === 'on-time')?.assessed).toBe(2);
	});

	test('looks at one unit among those of its province', () => {
		const { answer, unit } = answerUnitScore(few(), { ...inQ1, code: '528' });
		expect([unit.name, answer.parent?.code, answer.level]).toEqual([
			'Huyện Tư Nghĩa',
			'51',
			'district'
		]);
	});

	test.for([
		[{ id: 'qd-767' }, 'unknown-scorecard'],
		[{ level: 'province' }, 'unknown-level'],
		[{ period: 'mai' }, 'unknown-period'],
		[{ period: '2022-Q1' }, 'no-version'],
		[{ parent: '99999' }, 'unknown-unit'],
		[{ release: '7' }, 'unknown-release']
	] as const)('refuses %o as %s', ([more, code]) => {
		const world = few();
		const asked = (): ScorecardAnswer => answerScorecard(world, { ...inQ1, ...more });
		expect(asked).toThrow(Refusal);
		expect(asked).toThrow(code);
	});
});
