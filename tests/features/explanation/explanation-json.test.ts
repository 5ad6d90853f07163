import { expect, test } from 'vitest';
import { explanationJson } from '../../../src/lib/features/explanation/explanation-json.ts';
import { explanation, ranked, report } from './explanation-fixtures.ts';

const json = JSON.parse(JSON.stringify(explanationJson(explanation)));

test('an explanation leads from value and rank over the formula to the reports', () => {
	expect(json).toMatchObject({
		indicator: 'on-time-rate',
		unit: { code: '20003', name: 'Xã Mới' },
		period: { id: '2025-Q3', start: '2025-06-15', end: '2025-09-14' },
		parent: '51',
		release: { number: 3 },
		value: 0.9,
		numerator: 180,
		denominator: 200,
		reason: null,
		rank: 3,
		tied: true,
		rankRange: [1, 5],
		ranked: 12,
		formula: {
			numerator: [{ field: 'good', times: 1, addUp: 'sum', sum: 180 }],
			denominator: [{ field: 'done', times: 1, addUp: 'sum', sum: 200 }]
		},
		sample: true,
		licence: { id: 'CC-BY-4.0' }
	});
	expect(json.sampleNotice).not.toBeNull();
});

test('its rank within each group of units like it stands beside its rank', () => {
	const { peers } = JSON.parse(JSON.stringify(explanationJson(ranked)));
	expect(peers).toEqual([
		{ dimension: 'kind', value: 'xã', rank: 1, tied: false, of: 2, rankRange: [1, 2] },
		{ dimension: 'terrain', value: 'island', rank: 1, tied: false, of: 2, rankRange: [1, 2] }
	]);
	expect(json.peers).toEqual([]);
});

test('each figure stands alone: header, line, column, cell text and SHA-256 of the file', () => {
	const [{ units }] = json.parts;
	expect(units.map(({ unit }: { unit: { code: string } }) => unit.code)).toEqual([
		'20001',
		'20002'
	]);
	expect(units[0].figures[0]).toEqual({
		field: 'good',
		value: 40,
		counted: true,
		header: 'Đã giải quyết > Đúng hạn',
		line: 7,
		column: 28,
		cell: '40 ',
		sha256: report.sha256
	});
	expect(units[0].figures[1].named).toBe('Tổng số');
});

test('of a report there is what anybody may know: no name of a file, no sender', () => {
	expect(json.parts[0].units[0].report).toEqual({
		id: 'report-1',
		form: 'tthc',
		receivedAt: '2025-08-15T02:05:00.000Z',
		sha256: report.sha256,
		origin: 'sample',
		encoding: 'windows-1258',
		delimiter: ';',
		sheet: null,
		headerLine: 6
	});
});

test('without a value there is the reason, and nulls instead of zeros', () => {
	const none = { figure: null, sums: null, place: null, reason: 'not-reported' as const };
	const said = explanationJson({ ...explanation, ...none, parts: [] });
	expect(JSON.parse(JSON.stringify(said))).toMatchObject({
		value: null,
		numerator: null,
		denominator: null,
		reason: 'not-reported',
		rank: null,
		peers: [],
		parts: []
	});
});
