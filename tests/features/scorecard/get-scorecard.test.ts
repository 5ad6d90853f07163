import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { setImmediate as nextLoop } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { RequestError } from '../../../src/lib/core/model/request-error.ts';
import { componentsOf, type ScorecardResult } from '../../../src/lib/core/model/score.ts';
import { getRanking } from '../../../src/lib/features/ranking/get-ranking.server.ts';
import {
	getScorecard,
	getUnitScore,
	getUnitScores,
	type ScorecardQuestionParams
} from '../../../src/lib/features/scorecard/get-scorecard.server.ts';
import type { DemoManifest, DemoReport } from '../../../src/lib/features/admin/load-demo.server.ts';
import { submitForReceipt } from '../../../src/lib/features/submission/submit-report.server.ts';
import type { AppContext } from '../../../src/lib/server/app-context.ts';
import {
	at,
	dossiers,
	hand,
	release,
	sharedApp,
	temporaryApp
} from '../../server/fixtures/temporary-app.ts';

const ASK: ScorecardQuestionParams = {
	id: 'qd-766',
	level: 'district',
	period: '2025-Q2',
	parent: '51',
	geography: 'period',
	release: 'latest'
};

const MONTHS = ['2025-04', '2025-05', '2025-06', '2025-Q2'];

/** The samples of one quarter in which districts and communes were still there. */
const sampleQuarter = sharedApp((atEnd) => {
	const app = temporaryApp({}, atEnd);
	const manifest: DemoManifest = JSON.parse(readFileSync('data/samples/manifest.json', 'utf8'));
	manifest.steps
		.filter((step): step is DemoReport => step.act === 'report')
		.filter(({ period, unit }) => unit === '51' && MONTHS.includes(period ?? ''))
		.forEach(({ file, form, period, unit, at, note }) => {
			const bytes = readFileSync(`data/samples/${file}`);
			const sent = { name: basename(file), bytes, form, period, unit };
			const act = { actor: 'samples', at: new Date(at), note, approve: true } as const;
			submitForReceipt(app, sent, { ...act, origin: 'sample' });
		});
	release(app, '2025-07-20');
	return app;
});

/** The points of a unit as somebody would add them up from the pages of the indicators. */
function byHand(
	app: AppContext,
	{ version, level, period, parent, geography }: ScorecardResult,
	code: string
) {
	return componentsOf(version).reduce((sum, { indicator, maximum, threshold }) => {
		if (indicator === null || !threshold) return sum;
		const { ranking } = getRanking(app, {
			...{ indicator, level, period: period.id, parent: parent?.code ?? null },
			...{ geography, release: 'latest' }
		});
		const rows = [...ranking.ranked, ...ranking.unranked];
		const figure = rows.find(({ unit }) => unit.code === code)?.figure;
		if (!figure?.denominator) return sum;
		const share = Number(figure.numerator) / Number(figure.denominator);
		return sum + maximum * Math.min(1, share / (threshold[0] / threshold[1]));
	}, 0);
}

describe.for([
	['qd-766', 'district', 'period', 13, 91],
	['qd-766', 'commune', 'period', 170, 91],
	['qd-766', 'commune', 'current', 96, 91],
	['dti', 'district', 'period', 13, 675],
	['dti', 'commune', 'period', 170, 675]
] as const)('the sample by %s, level %s, units %s', ([id, level, geography, units, measured]) => {
	test('gives every unit the points that its indicators add up to', async () => {
		const app = sampleQuarter();
		const answer = await getScorecard(app, { ...ASK, id, level, geography });
		const { ranked, unranked } = answer.ranking;
		expect(ranked.length + unranked.length).toBe(units);
		expect(ranked.length).toBeGreaterThan(units / 3);
		expect(Math.max(...ranked.map(({ assessed }) => assessed))).toBe(measured);
		expect(answer.isDemo).toBe(true);
		for (const { unit, points, assessed } of ranked.slice(0, 20)) {
			const value = Number(points.numerator) / Number(points.denominator);
			expect(value).toBeCloseTo(byHand(app, answer, unit.code), 8);
			expect(value).toBeLessThanOrEqual(assessed);
		}
		expect(ranked.every(({ rank, shifted: [best, worst] }) => best <= rank && rank <= worst)).toBe(
			true
		);
	});
});

describe('a scorecard over a few reports', () => {
	const few = (): AppContext => {
		const app = temporaryApp();
		hand(
			app,
			dossiers([
				['528', 90, 10],
				['533', 9, 1]
			])
		);
		release(app, '2023-04-20');
		return app;
	};
	const threeKinds = (): AppContext => {
		const app = temporaryApp();
		const rows = dossiers([
			['522', 99, 1],
			['528', 50, 50],
			['533', 90, 10]
		]);
		hand(app, rows);
		release(app, '2023-04-20');
		return app;
	};
	const inQ1 = { ...ASK, period: '2023-Q1' };

	test('assesses what is there, says why the rest is not, and counts few cases', async () => {
		const { ranking, coverage } = await getScorecard(few(), inQ1);
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

	test('looks at one unit among those of its province', async () => {
		const { answer, unit } = await getUnitScore(few(), { ...inQ1, code: '528' });
		expect([unit.name, answer.parent?.code, answer.level]).toEqual([
			'Huyện Tư Nghĩa',
			'51',
			'district'
		]);
	});

	test('ranks a kind of units by itself', async () => {
		const { peers } = await getScorecard(threeKinds(), inQ1);
		const [huyện] = peers.filter(({ dimension }) => dimension === 'kind');
		expect(huyện?.ranked.map(({ rank, unit }) => [rank, unit.code])).toEqual([
			[1, '533'],
			[2, '528']
		]);
		expect(huyện?.value).toBe('huyện');
	});

	test('tells a unit where it stands by each scorecard, in the period in which it was there', async () => {
		const app = few();
		const { unit } = await getUnitScore(app, { ...inQ1, code: '528' });
		const standings = await getUnitScores(app, unit);
		expect(standings.map(({ card, period, ranked }) => [card.id, period.id, ranked])).toEqual([
			['dti', '2023-Q1', 2],
			['qd-766', '2023-Q1', 2]
		]);
		expect(standings[1]?.score).toMatchObject({ rank: 1, tied: true, unit: { code: '528' } });
	});

	test('knows a unit of today by its predecessors, and no unit of before', async () => {
		const app = temporaryApp();
		const communes = dossiers([['21235', 90, 10]], { period: '2025-Q3' });
		hand(app, communes, { at: at('2025-10-01') });
		release(app, '2025-10-20');
		const current = { ...ASK, period: '2025-Q2', geography: 'current' };
		const { answer, unit } = await getUnitScore(app, { ...current, code: '21235' });
		expect([unit.name, answer.geography, answer.period.id]).toEqual([
			'Xã Tư Nghĩa',
			'current',
			'2025-Q2'
		]);
		await expect(getUnitScore(app, { ...current, code: '528' })).rejects.toThrow('unknown-unit');
	});

	test('stands nowhere before the first release, nor as a province', async () => {
		const app = temporaryApp();
		const [province] = app.reference.units.byCode.get('51') ?? [];
		const [district] = app.reference.units.byCode.get('528') ?? [];
		for (const unit of [province, district])
			expect(unit && (await getUnitScores(app, unit))).toEqual([]);
	});

	test.for([
		[{ geography: 'mai' }, 'unknown-geography'],
		[{ id: 'qd-767' }, 'unknown-scorecard'],
		[{ level: 'province' }, 'unknown-level'],
		[{ period: 'mai' }, 'unknown-period'],
		[{ period: '2022-Q1' }, 'no-version'],
		[{ parent: '99999' }, 'unknown-unit'],
		[{ release: '7' }, 'unknown-release']
	] as const)('refuses %o as %s', async ([more, code]) => {
		const app = few();
		const asked = getScorecard(app, { ...inQ1, ...more });
		await expect(asked).rejects.toThrow(RequestError);
		await expect(asked).rejects.toThrow(code);
	});

	test('is computed in turns, and other requests are answered in between', async () => {
		const running = getScorecard(few(), inQ1);
		let loops = 0;
		const isDone = running.then(() => true);
		while (!(await Promise.race([isDone, nextLoop(false)]))) loops += 1;
		const components = componentsOf((await running).version);
		const measured = new Set(components.flatMap(({ indicator }) => indicator ?? []));
		// a ranking has three steps, and a turn several loops
		expect(loops).toBeGreaterThan(3 * measured.size);
	});
});
