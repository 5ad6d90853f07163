import { beforeEach, expect, test } from 'vitest';
import { RequestError } from '../../../src/lib/core/model/request-error.ts';
import {
	getSeries,
	type SeriesQuestion
} from '../../../src/lib/features/unit/get-series.server.ts';
import type { AppContext } from '../../../src/lib/server/app-context.ts';
import { seriesCsv, seriesJson } from '../../../src/lib/features/unit/series-export.ts';
import { at, dossiers, hand, release, temporaryApp } from '../../server/fixtures/temporary-app.ts';

let app: AppContext;
beforeEach(() => {
	app = temporaryApp();
});

const ASK: SeriesQuestion = {
	unit: '528',
	on: null,
	indicator: 'on-time-rate',
	from: null,
	to: null,
	geography: 'period',
	release: 'latest'
};

/** `period numerator/denominator`, or `period reason`. */
const series = (ask: Partial<SeriesQuestion>): string[] =>
	getSeries(app, { ...ASK, ...ask }).points.map(({ period, figure, reason }) =>
		figure
			? `${period.id} ${figure.numerator}/${figure.denominator}`
			: `${period.id} ${reason ?? ''}`
	);

function handIn(): void {
	for (const [period, onTime] of [
		['2023-01', 90],
		['2023-03', 95]
	] as const)
		hand(app, dossiers([['528', onTime, 100 - onTime]], { period }), { at: at('2023-03-20') });
	hand(app, dossiers([['533', 99, 1]], { period: '2023-02' }), { at: at('2023-03-20') });
	release(app, '2023-04-01');
}

test('a series has a figure or a reason for each period, oldest first', () => {
	handIn();
	expect(series({})).toEqual(['2023-01 90/100', '2023-02 not-reported', '2023-03 95/100']);
});

test.for<[what: string, ask: Partial<SeriesQuestion>, expected: string[]]>([
	['from a period on', { from: '2023-02' }, ['2023-02 not-reported', '2023-03 95/100']],
	['up to a period', { to: 'Tháng 1/2023' }, ['2023-01 90/100']],
	[
		'within a quarter',
		{ from: '2023-Q1', to: '2023-Q1' },
		['2023-01 90/100', '2023-02 not-reported', '2023-03 95/100']
	],
	['where nothing was reported there is nothing', { from: '2023-05' }, []]
])('%s', ([, ask, expected]) => {
	handIn();
	expect(series(ask)).toEqual(expected);
});

test('a unit of today reaches back through its predecessors only where that is asked for', () => {
	// Đặc khu Lý Sơn was Huyện Lý Sơn
	hand(app, dossiers([['536', 40, 2]], { period: '2025-05' }), { at: at('2025-05-16') });
	hand(app, dossiers([['21548', 50, 0]], { period: '2025-08' }), { at: at('2025-08-16') });
	release(app, '2025-09-01');
	const ask = { ...ASK, unit: '21548' };
	expect(series(ask)).toEqual(['2025-08 50/50']);
	const { points } = getSeries(app, { ...ask, geography: 'current' });
	expect(points.map(({ period, inherited }) => [period.id, inherited])).toEqual([
		['2025-05', true],
		['2025-08', false]
	]);
	expect(points[1]?.breaks.map(({ effective }) => effective)).toEqual(['2025-07-01']);
});

test('what was only ever stated makes no series', () => {
	handIn();
	const stated = app.reference.catalogue.indicators.find(({ numerator }) => numerator === null);
	expect(series({ indicator: stated?.id ?? '' })).toEqual([]);
});

test.for<[what: string, ask: Partial<SeriesQuestion>, code: string, status: number]>([
	['an unknown unit', { unit: '99999' }, 'unknown-unit', 404],
	['an unknown indicator', { indicator: 'x' }, 'unknown-indicator', 404],
	['no period', { from: 'x' }, 'unknown-period', 400],
	['an end before the start', { from: '2023-03', to: '2023-01' }, 'unknown-period', 400],
	['an unknown geography', { geography: 'x' }, 'unknown-geography', 400],
	['an unknown release', { release: '9' }, 'unknown-release', 404]
])('%s is refused', ([, ask, code, status]) => {
	handIn();
	const refused = (): unknown => getSeries(app, { ...ASK, ...ask });
	expect(refused).toThrow(RequestError);
	expect(refused).toThrow(expect.objectContaining({ code, status }));
});

test('as JSON a missing figure is null and has its reason', () => {
	handIn();
	expect(seriesJson(getSeries(app, ASK))).toMatchObject({
		unit: { code: '528', name: 'Huyện Tư Nghĩa', validFrom: '2021-01-01' },
		indicator: 'on-time-rate',
		geography: 'period',
		release: { number: 1 },
		series: [
			{ period: { id: '2023-01' }, value: 0.9, numerator: 90, denominator: 100, reason: null },
			{ period: { id: '2023-02' }, value: null, numerator: null, reason: 'not-reported' },
			{ period: { id: '2023-03' }, value: 0.95, interval: [expect.any(Number), expect.any(Number)] }
		],
		sample: false
	});
});

test('as CSV it is a line a period, blank where there is no figure', () => {
	handIn();
	const [head, first, second] = seriesCsv(getSeries(app, ASK)).split('\r\n');
	expect(head).toMatch(/^period_id,period_start,period_end,value,numerator,denominator,/u);
	expect(first).toMatch(/^2023-01,2022-12-15,2023-01-14,0\.9,90,100,/u);
	expect(second).toMatch(/^2023-02,2023-01-15,2023-02-14,,,,,,not-reported,/u);
});
