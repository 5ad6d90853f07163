import { beforeEach, expect, test } from 'vitest';
import { getExplanation } from '../../../src/lib/features/explanation/get-explanation.server.ts';
import { getRanking } from '../../../src/lib/features/ranking/get-ranking.server.ts';
import type { RankingQuestionParams } from '../../../src/lib/features/ranking/ranking-question.server.ts';
import { getTotalExplanation } from '../../../src/lib/features/explanation/get-total-explanation.server.ts';
import type { AppContext } from '../../../src/lib/server/app-context.ts';
import { at, dossiers, hand, release, temporaryApp } from '../../server/fixtures/temporary-app.ts';

const ask = (more: Partial<RankingQuestionParams> = {}): RankingQuestionParams => ({
	indicator: 'on-time-rate',
	level: 'district',
	period: '2023-Q1',
	parent: '51',
	geography: 'period',
	release: 'latest',
	...more
});

let app: AppContext;
beforeEach(() => {
	app = temporaryApp();
});

const sums = (more: Partial<RankingQuestionParams> = {}) => {
	const { shares } = getTotalExplanation(app, ask(more));
	return shares.map(({ unit, sums: { numerator, denominator }, reason }) =>
		[unit.code, `${numerator}/${denominator}`, reason].filter(Boolean).join(' ')
	);
};

test('the total of the ranking is explained by its units, each with the report it comes from', () => {
	const { id } = hand(
		app,
		dossiers([
			['528', 90, 10],
			['533', 4, 1],
			['524', 0, 0]
		])
	);
	release(app, '2023-04-01');
	const answer = getTotalExplanation(app, ask());
	expect(sums()).toEqual(['528 90/100', '533 4/5 few-cases', '524 0/0 no-cases']);
	expect(answer).toMatchObject({
		parent: { code: '51' },
		sums: { numerator: 94n, denominator: 105n },
		release: { number: 1 },
		isDemo: false
	});
	expect(answer.ranking).toEqual(getRanking(app, ask()).ranking);
	expect(answer.sums).toEqual(answer.ranking.total);
	expect(answer.shares.map(({ reports }) => reports)).toEqual([[id], [id], [id]]);
	expect(answer.formula?.denominator?.map(({ field, sum }) => [field.key, sum])).toEqual([
		['resolved_early', 0n],
		['resolved_on_time', 94n],
		['resolved_late', 11n]
	]);
	expect(answer.ranking.unranked.filter(({ reason }) => reason === 'not-reported')).toHaveLength(
		10
	);
});

test('the share of a unit is what its own explanation says', async () => {
	for (const period of ['2023-01', '2023-02', '2023-03'])
		hand(
			app,
			dossiers(
				[
					['528', 90, 3],
					['533', 80, 9]
				],
				{ period }
			)
		);
	release(app, '2023-04-01');
	const answer = getTotalExplanation(app, ask());
	expect(answer.isOfParts).toBe(true);
	for (const { unit, sums: own, place } of answer.shares) {
		const said = await getExplanation(app, { ...ask(), unit: unit.code });
		expect([said.sums, said.place?.rank]).toEqual([own, place?.rank]);
	}
});

test('an older release keeps the total that it was published with', () => {
	hand(app, dossiers([['528', 90, 10]]));
	release(app, '2023-04-01');
	hand(app, dossiers([['528', 95, 5]]), { at: at('2023-04-05') });
	release(app, '2023-04-10');
	expect([sums({ release: '1' }), sums()]).toEqual([['528 90/100'], ['528 95/100']]);
});

test('by the boundaries of today the share of a new commune is that of its predecessors', () => {
	// Xã Vệ Giang came of Thị trấn Sông Vệ, Xã Nghĩa Hiệp and Xã Nghĩa Phương on 1/7/2025
	const rows: [string, number, number][] = [
		['21238', 40, 1],
		['21280', 30, 2],
		['21283', 20, 3]
	];
	hand(app, dossiers(rows, { period: '2025-05', unit: '528' }), { at: at('2025-05-16') });
	release(app, '2025-07-10');
	const asked = { level: 'commune', period: '2025-05' };
	expect(sums(asked)).toHaveLength(3);
	expect(sums({ ...asked, geography: 'current' })).toEqual(['21238 90/96']);
});

test('punctuality is explained without any report of its own', () => {
	hand(app, dossiers([['528', 90, 1]], { period: '2023-01' }), { at: at('2023-01-16') });
	release(app, '2023-04-20');
	const answer = getTotalExplanation(
		app,
		ask({ indicator: 'report-punctuality', period: '2023-01' })
	);
	expect(answer.sums).toEqual(answer.ranking.total);
	expect(answer.shares.length).toBeGreaterThan(1);
	expect(answer.shares.every(({ reports }) => reports.length === 0)).toBe(true);
});

test('what is only published as a statement has no total', () => {
	hand(app, dossiers([['528', 90, 1]]));
	release(app, '2023-04-01');
	expect(getTotalExplanation(app, ask({ indicator: 'cchc-rank', period: '2022' }))).toMatchObject({
		formula: null,
		sums: null,
		shares: []
	});
});

test.each([
	['an indicator', { indicator: 'x' }, 'unknown-indicator'],
	['a level', { level: 'x' }, 'unknown-level'],
	['a period', { period: 'x' }, 'unknown-period'],
	['a parent', { parent: '99' }, 'unknown-unit'],
	['a geography', { geography: 'x' }, 'unknown-geography'],
	['a release', { release: '7' }, 'unknown-release']
])('%s that does not exist is refused', (_, more, code) => {
	hand(app, dossiers([['528', 90, 10]]));
	release(app, '2023-04-01');
	expect(() => getTotalExplanation(app, ask(more))).toThrow(expect.objectContaining({ code }));
});
