import { beforeEach, expect, test } from 'vitest';
import { RequestError } from '../../../src/lib/core/model/request-error.ts';
import type { UnitResult, UnitIndicator } from '../../../src/lib/core/model/result.ts';
import { getUnit } from '../../../src/lib/features/unit/get-unit.server.ts';
import type { AppContext } from '../../../src/lib/server/app-context.ts';
import {
	at,
	dossiers,
	hand,
	release,
	temporaryApp,
	type Dossiers
} from '../../server/fixtures/temporary-app.ts';

let app: AppContext;
beforeEach(() => {
	app = temporaryApp();
});

const onTimeRate = ({ indicators }: UnitResult): UnitIndicator => {
	const found = indicators.find(({ indicator }) => indicator.id === 'on-time-rate');
	if (!found) throw new Error('the indicator is not there');
	return found;
};

/** `period numerator/denominator`, or `period reason`. */
const series = (answer: UnitResult): string[] =>
	onTimeRate(answer).series.map(({ period, figure, reason }) => {
		const value = figure ? `${figure.numerator}/${figure.denominator}` : '';
		return [period.id, value, reason ?? ''].filter(Boolean).join(' ');
	});

test('before the first release there is the unit and its family, but no figure', () => {
	hand(app, dossiers([['528', 90, 10]], { period: '2023-01' }));
	const answer = getUnit(app, '528', '2023-02-01');
	expect(answer).toMatchObject({ release: null, isDemo: false, statements: [] });
	expect(answer.unit.name).toBe('Huyện Tư Nghĩa');
	expect(answer.above.map(({ code }) => code)).toEqual(['51']);
	expect(answer.below).toHaveLength(14);
	expect(onTimeRate(answer)).toMatchObject({ latest: null, series: [] });
});

test('a series has a point for each period on which its level reported, with a figure or a reason', () => {
	hand(app, dossiers([['528', 90, 10]], { period: '2023-01' }));
	hand(app, dossiers([['533', 90, 10]], { period: '2023-02' }));
	hand(app, dossiers([['528', 9, 1]], { period: '2023-03' }));
	// a commune of the same district: another level
	hand(app, dossiers([['21244', 90, 10]], { period: '2022-12' }));
	release(app, '2023-04-01');
	expect(series(getUnit(app, '528', '2023-04-01'))).toEqual([
		'2023-01 90/100',
		'2023-02 not-reported',
		'2023-03 9/10 few-cases'
	]);
});

test('its place is that in the latest period of its level, below its own province', () => {
	const rows: [string, number, number][] = [
		['528', 90, 10],
		['533', 95, 5]
	];
	hand(app, dossiers(rows, { period: '2023-01' }));
	release(app, '2023-04-01');
	const { latest } = onTimeRate(getUnit(app, '528', '2023-04-01'));
	expect(latest).toMatchObject({
		period: { id: '2023-01' },
		row: { rank: 2, unit: { code: '528' } },
		ranked: 2,
		total: { numerator: 185n, denominator: 200n }
	});
});

test('a code names the unit that bears it now, on a day the one that bore it then', () => {
	release(app, '2025-09-01');
	const now = getUnit(app, '21025', null);
	const then = getUnit(app, '21025', '2025-06-30');
	expect([now.unit.name, then.unit.name]).toEqual(['Phường Cẩm Thành', 'Phường Nguyễn Nghiêm']);
	expect(now.namesakes).toEqual([then.unit]);
	expect(now.predecessors.map(({ unit }) => unit.id)).toContain(then.unit.id);
	expect(then.successors.map(({ unit }) => unit.id)).toContain(now.unit.id);
	expect(then.above.map(({ level }) => level)).toEqual(['province', 'district']);
});

test('now is the day of the release', () => {
	release(app, '2025-03-01');
	expect(getUnit(app, '21025', null).unit.name).toBe('Phường Nguyễn Nghiêm');
});

test('a commune of today has the series of its predecessors, and says where it breaks', () => {
	const month = (period: string, rows: Dossiers[]): void =>
		void hand(app, dossiers(rows, { period }), { at: at('2026-01-05') });
	month('2024-12', [
		['21238', 40, 10],
		['21280', 40, 0],
		['21283', 50, 0],
		['21286', 10, 0]
	]);
	month('2025-06', [
		['21238', 50, 10],
		['21280', 40, 0],
		['21283', 60, 0]
	]);
	month('2025-07', [['21238', 200, 1]]);
	release(app, '2026-02-01');
	const answer = getUnit(app, '21238', null);
	expect(series(answer)).toEqual(['2024-12 140/150', '2025-06 150/160', '2025-07 200/201']);
	const breaks = onTimeRate(answer).series.map((point) =>
		point.breaks.map(
			({ unit, legalBasis, from }) =>
				`${unit.id} ${legalBasis}: ${from.map((old) => `${old.unit.code} ${old.share}`).join()}`
		)
	);
	expect(breaks).toEqual([
		[],
		[
			'21238@2025-01-01 1279/NQ-UBTVQH15: 21238 full,21283 partial,21286 partial',
			'21283@2025-01-01 1279/NQ-UBTVQH15: 21283 partial,21286 partial'
		],
		['21238@2025-07-01 1677/NQ-UBTVQH15 Đ1 k15: 21238 full,21280 full,21283 full']
	]);
	expect(onTimeRate(answer).series.map(({ inherited }) => inherited)).toEqual([true, true, false]);
});

test('a predecessor that did not report is missing from the series, never left out of the sum', () => {
	hand(app, dossiers([['21238', 50, 10]], { period: '2025-06' }), { at: at('2026-01-05') });
	release(app, '2026-02-01');
	expect(series(getUnit(app, '21238', null))).toEqual(['2025-06 incomplete']);
});

test('where a predecessor was split, the series says so instead of a figure', () => {
	const rows: Dossiers[] = ['21133', '21136', '21142', '21154'].map((code) => [code, 50, 0]);
	hand(app, dossiers(rows, { period: '2025-06' }), { at: at('2026-01-05') });
	release(app, '2026-02-01');
	expect(series(getUnit(app, '21136', null))).toEqual(['2025-06 split']);
});

test('a commune that is gone shows its predecessors up to its own end', () => {
	const rows: Dossiers[] = [
		['21403', 30, 0],
		['21406', 40, 5]
	];
	hand(app, dossiers(rows, { period: '2024-12' }), { at: at('2026-01-05') });
	release(app, '2026-02-01');
	expect(series(getUnit(app, '21406', '2025-06-30'))).toEqual(['2024-12 70/75']);
});

test('a zone that was a district has the series of the district', () => {
	hand(app, dossiers([['536', 90, 10]], { period: '2025-06' }), { at: at('2026-01-05') });
	hand(app, dossiers([['21548', 95, 5]], { period: '2025-07' }), { at: at('2026-01-05') });
	release(app, '2026-02-01');
	expect(series(getUnit(app, '21548', null))).toEqual(['2025-06 90/100', '2025-07 95/100']);
});

test('a district that was abolished names the resolution, and what its communes are now', () => {
	release(app, '2025-09-01');
	const { successors, end, heirs } = getUnit(app, '528', null);
	expect(successors).toEqual([]);
	expect(end).toMatchObject({ effective: '2025-07-01', legalBasis: '203/2025/QH15' });
	expect(heirs.map(({ unit, from }) => `${unit.name}: ${from.length}`)).toEqual([
		'Xã Nghĩa Giang: 3',
		'Xã Trà Giang: 3',
		'Xã Tư Nghĩa: 4',
		'Xã Vệ Giang: 3'
	]);
	expect(getUnit(app, '536', null)).toMatchObject({
		end: null,
		heirs: [],
		successors: [{ unit: { code: '21548' } }]
	});
});

test('a code that nobody bears now names its last bearer, among its family of then', () => {
	release(app, '2025-09-01');
	const { unit, above, below } = getUnit(app, '528', null);
	expect(unit).toMatchObject({ name: 'Huyện Tư Nghĩa', validTo: '2025-06-30' });
	expect(above.map(({ name }) => name)).toEqual(['Tỉnh Quảng Ngãi']);
	expect(below).toHaveLength(13);
});

test('what was only ever stated stands beside the indicators, with its source', () => {
	const text = [
		'unit;scope;period;indicator;kind;value;qualifier;source;quote',
		'528;;2023;on-time-rate;result;99,95;=;Báo Quảng Ngãi;"Tỷ lệ đúng hạn đạt 99,95%."'
	].join('\n');
	const sent = { name: 'congbo.csv', bytes: Buffer.from(text), form: 'congbo' };
	const receipt = hand(app, sent, { at: at('2024-01-10') });
	expect(receipt.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
	release(app, '2024-02-01');
	const { statements, indicators } = getUnit(app, '528', null);
	expect(statements).toMatchObject([
		{
			indicator: { id: 'on-time-rate' },
			stated: {
				statement: { value: '99.95', source: 'Báo Quảng Ngãi' },
				report: receipt.id,
				line: 2
			}
		}
	]);
	expect(indicators.every(({ series }) => series.length === 0)).toBe(true);
});

test.for([
	['an unknown code', '99999', null, 'unknown-unit', 404],
	['a code on a day on which nobody bears it', '528', '2025-08-01', 'unknown-unit', 404],
	['no day', '528', '01/08/2025', 'unknown-date', 400]
] as const)('%s is refused', ([, code, on, refusal, status]) => {
	release(app, '2025-09-01');
	const ask = (): unknown => getUnit(app, code, on);
	expect(ask).toThrow(RequestError);
	expect(ask).toThrow(expect.objectContaining({ code: refusal, status }));
});
