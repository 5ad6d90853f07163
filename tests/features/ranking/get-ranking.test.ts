import { beforeEach, describe, expect, test } from 'vitest';
import type { RankingResult } from '../../../src/lib/core/model/result.ts';
import { RequestError } from '../../../src/lib/core/model/request-error.ts';
import { getRanking } from '../../../src/lib/features/ranking/get-ranking.server.ts';
import type { RankingQuestionParams } from '../../../src/lib/features/ranking/ranking-question.server.ts';
import { withdrawReport } from '../../../src/lib/features/review/review-report.server.ts';
import type { AppContext } from '../../../src/lib/server/app-context.ts';
import { at, dossiers, hand, release, temporaryApp } from '../../server/fixtures/temporary-app.ts';

const Q1: RankingQuestionParams = {
	indicator: 'on-time-rate',
	level: 'district',
	period: '2023-Q1',
	parent: '51',
	geography: 'period',
	release: 'latest'
};

const TU_NGHIA = '528';
const MO_DUC = '533';

/** `code numerator/denominator` in rank order. */
const ranked = ({ ranking }: RankingResult): string[] =>
	ranking.ranked.map(
		({ rank, unit, figure }) => `${rank} ${unit.code} ${figure.numerator}/${figure.denominator}`
	);

const refusalOf = (app: AppContext, ask: Partial<RankingQuestionParams>): RequestError => {
	try {
		getRanking(app, { ...Q1, ...ask });
	} catch (error) {
		if (error instanceof RequestError) return error;
		throw error;
	}
	throw new Error('there was an answer');
};

let app: AppContext;
beforeEach(() => {
	app = temporaryApp();
});

describe('a release', () => {
	test('answers with rank, coverage, total and the unranked of all that are asked about', () => {
		hand(
			app,
			dossiers([
				[TU_NGHIA, 90, 10],
				[MO_DUC, 95, 5]
			])
		);
		release(app, '2023-04-01');
		const answer = getRanking(app, Q1);
		expect(ranked(answer)).toEqual(['1 533 95/100', '2 528 90/100']);
		expect(answer.ranking.coverage).toEqual({ due: 13, reported: 2 });
		expect(answer.ranking.total).toEqual({ numerator: 185n, denominator: 200n });
		expect(answer.ranking.unranked).toHaveLength(11);
		expect(answer.ranking.unranked[0]?.reason).toBe('not-reported');
		expect(answer.parent?.name).toBe('Tỉnh Quảng Ngãi');
		expect(answer.release?.number).toBe(1);
		expect(answer.form.id).toBe('tthc');
	});

	test('keeps its figures after a correction, which the next one shows', () => {
		hand(app, dossiers([[TU_NGHIA, 90, 10]]));
		release(app, '2023-04-01');
		expect(getRanking(app, Q1).release?.supersededBy).toBeNull();
		hand(app, dossiers([[TU_NGHIA, 99, 1]]));
		expect(ranked(getRanking(app, Q1))).toEqual(['1 528 90/100']);
		release(app, '2023-04-10', 'Đính chính');
		expect(ranked(getRanking(app, Q1))).toEqual(['1 528 99/100']);
		const older = getRanking(app, { ...Q1, release: '1' });
		expect(ranked(older)).toEqual(['1 528 90/100']);
		expect(older.release).toMatchObject({ number: 1, supersededBy: 2 });
	});

	test('keeps its figures after a withdrawal, which the next one follows', () => {
		const { id } = hand(app, dossiers([[TU_NGHIA, 90, 10]]));
		release(app, '2023-04-01');
		withdrawReport(app, id ?? '', { actor: 'b', at: at('2023-04-05'), reason: 'nhầm kỳ' });
		release(app, '2023-04-10');
		expect(ranked(getRanking(app, { ...Q1, release: '1' }))).toEqual(['1 528 90/100']);
		expect(ranked(getRanking(app, Q1))).toEqual([]);
	});

	test('means its own day by what is due', () => {
		hand(app, dossiers([[TU_NGHIA, 90, 10]]));
		release(app, '2023-03-15');
		release(app, '2023-04-15');
		const dueIn = (number: string): number =>
			getRanking(app, { ...Q1, release: number }).ranking.coverage.due;
		expect([dueIn('1'), dueIn('2')]).toEqual([1, 13]);
	});

	test('says what comes from made-up reports', () => {
		hand(app, dossiers([[TU_NGHIA, 90, 10]]), { origin: 'sample' });
		hand(app, dossiers([[MO_DUC, 90, 10]], { period: '2023-Q2' }), { at: at('2023-06-20') });
		release(app, '2023-07-01');
		const isDemo = (period: string): boolean => getRanking(app, { ...Q1, period }).isDemo;
		expect([isDemo('2023-Q1'), isDemo('2023-Q2')]).toEqual([true, false]);
	});

	test('names the source of counts that were published elsewhere', () => {
		const note = 'Báo Quảng Ngãi: "90 hồ sơ đúng hạn"';
		const { id } = hand(app, dossiers([[TU_NGHIA, 90, 10]]), { origin: 'published', note });
		release(app, '2023-04-01');
		expect(getRanking(app, Q1).sources).toEqual([{ report: id, unit: TU_NGHIA, note }]);
	});

	test('shows where a unit stood in the period before', () => {
		hand(app, dossiers([[TU_NGHIA, 90, 10]]));
		hand(app, dossiers([[TU_NGHIA, 95, 5]], { period: '2023-Q2' }), { at: at('2023-06-20') });
		release(app, '2023-07-01');
		const answer = getRanking(app, { ...Q1, period: '2023-Q2' });
		expect(answer.ranking.ranked[0]?.previous).toEqual({
			rank: 1,
			figure: { numerator: 90n, denominator: 100n }
		});
	});

	test('adds up months', () => {
		for (const [month, late] of [
			['2023-01', 1],
			['2023-02', 2],
			['2023-03', 3]
		] as const)
			hand(app, dossiers([[TU_NGHIA, 50 - late, late]], { period: month }));
		release(app, '2023-04-01');
		expect(ranked(getRanking(app, { ...Q1, period: 'Quý I/2023' }))).toEqual(['1 528 144/150']);
	});
});

test('live is what is in force now, published or not, and never remembered', () => {
	const live = { ...Q1, release: 'live' };
	expect(ranked(getRanking(app, live))).toEqual([]);
	hand(app, dossiers([[TU_NGHIA, 90, 10]]));
	const answer = getRanking(app, live);
	expect(ranked(answer)).toEqual(['1 528 90/100']);
	expect(answer.release).toBeNull();
});

describe('the latest period', () => {
	const month = (id: string, units: string[]): void => {
		const rows = units.map((unit): [string, number, number] => [unit, 90, 10]);
		hand(app, dossiers(rows, { period: id }));
	};
	const most = ['522', '524', '525', '527', '528', '529', '530'];
	const latest = (ask: Partial<RankingQuestionParams> = {}): string =>
		getRanking(app, { ...Q1, period: 'latest', ...ask }).ranking.period.id;

	test('is the last on which at least half of those due reported', () => {
		month('2022-12', most);
		month('2023-01', most);
		month('2023-02', [TU_NGHIA]);
		release(app, '2023-04-01');
		expect(latest()).toBe('2023-01');
	});

	test('is the last on which anybody did where it never was half', () => {
		month('2023-01', [TU_NGHIA]);
		month('2023-02', [TU_NGHIA]);
		release(app, '2023-04-01');
		expect(latest()).toBe('2023-02');
	});

	test('is the last that is over where nobody ever reported', () => {
		release(app, '2023-04-01');
		expect(latest()).toBe('2023-03');
		expect(latest({ indicator: 'village-team-coverage' })).toBe('2023-Q1');
	});
});

describe('what can be asked instead', () => {
	test('periods: those reported on and the named ones they lie in, the latest first', () => {
		hand(app, dossiers([[TU_NGHIA, 90, 10]], { period: '2022-11' }));
		hand(app, dossiers([[TU_NGHIA, 90, 10]], { period: '2023-02' }));
		release(app, '2023-04-01');
		const { periods } = getRanking(app, Q1).choices;
		expect(periods.map(({ id }) => id)).toEqual([
			'2023',
			'2023-9M',
			'2023-H1',
			'2023-Q1',
			'2023-02',
			'2022-Q4',
			'2022-H2',
			'2022',
			'2022-11'
		]);
	});

	test('levels and parents: those that there are on the day looked at', () => {
		release(app, '2025-09-01');
		const then = getRanking(app, { ...Q1, level: 'commune' }).choices;
		const now = getRanking(app, { ...Q1, level: 'commune', period: '2025-08' }).choices;
		expect([then.levels, now.levels]).toEqual([['district', 'commune'], ['commune']]);
		const codes = ({ parents }: typeof then): string[] => parents.map(({ code }) => code);
		expect(codes(then)).toContain(TU_NGHIA);
		expect(codes(now)).not.toContain(TU_NGHIA);
		expect(codes(now)).toContain('51');
	});
});

describe('a question without an answer says why and what exists', () => {
	test('before the first release', () => {
		expect(refusalOf(app, {})).toMatchObject({ code: 'no-release', status: 404 });
	});

	test.for([
		['indicator', 'on-time', 'unknown-indicator', 404, 'on-time-rate'],
		['indicator', 'hài lòng', 'unknown-indicator', 404, 'satisfaction-rate'],
		['level', 'xã', 'unknown-level', 400, 'district'],
		['geography', 'now', 'unknown-geography', 400, 'period'],
		['period', 'quý 5', 'unknown-period', 400, '2023'],
		['period', '2023-02-30', 'unknown-period', 400, '2023'],
		['period', '', 'unknown-period', 400, '2023'],
		['parent', 'Tư Nghĩa', 'unknown-unit', 404, '528'],
		['release', '2', 'unknown-release', 404, '1'],
		['release', 'newest', 'unknown-release', 400, '1']
	] as const)('%s %j', ([part, given, code, status, offer]) => {
		hand(app, dossiers([[TU_NGHIA, 90, 10]]));
		release(app, '2023-04-01');
		const refusal = refusalOf(app, { [part]: given });
		expect(refusal).toMatchObject({ code, status, given });
		expect(refusal.offers[0]?.id).toBe(offer);
	});

	test.for([
		['by its successors', '21046', 'Xã Bình Sơn'],
		['by its name where it has none', '528', 'Xã Tư Nghĩa']
	] as const)('a parent that is gone on the day looked at is replaced %s', ([, given, offer]) => {
		release(app, '2025-09-01');
		const refusal = refusalOf(app, { level: 'commune', period: '2025-08', parent: given });
		expect(refusal).toMatchObject({ code: 'unknown-unit', status: 404, given });
		expect(refusal.offers[0]?.label).toBe(offer);
	});
});
