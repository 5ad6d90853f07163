import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { rankingCsv } from '../../../src/lib/features/ranking/ranking-export.ts';
import { answerFor, type Row } from '../../ui/ranking-fixtures.ts';

const ROWS: Row[] = [['Xã A'], ['Xã B', 39, 40], ['=Xã C', 2, 3]];

const read = (text: string, delimiter: string) =>
	Papa.parse<Record<string, string>>(text.trim(), { header: true, delimiter }).data;

test('the ranked come first, the unranked after them with their reason', () => {
	const rows = read(rankingCsv(answerFor(ROWS), 'plain'), ',');
	expect(rows.map(({ rank, unit_code, reason }) => [rank, unit_code, reason])).toEqual([
		['1', '20002', ''],
		['', '20001', 'not-reported'],
		['', '20003', 'few-cases']
	]);
});

test('a line cut out of the file still says what it is', () => {
	const [row] = read(rankingCsv(answerFor(ROWS, { answer: { isDemo: true } }), 'plain'), ',');
	expect(row).toMatchObject({
		value: '0.975',
		numerator: '39',
		denominator: '40',
		rank_range_best: '1',
		rank_range_worst: '1',
		against: 'similar',
		indicator: 'on-time-rate',
		period_id: '2025-08',
		period_start: '2025-07-15',
		release_number: '3',
		sample: 'true',
		sample_notice: 'Số liệu minh họa do máy tạo, không phải số liệu thật.',
		licence_id: 'CC-BY-4.0'
	});
});

test('for Excel the same columns stand with semicolons and decimal commas', () => {
	const plain = rankingCsv(answerFor(ROWS), 'plain');
	const excel = rankingCsv(answerFor(ROWS), 'excel');
	expect(excel.startsWith('\ufeffrank;tied;unit_code;')).toBe(true);
	expect(read(excel, ';')[0]).toMatchObject({ value: '0,975' });
	expect(excel.split('\r\n')[0]?.split(';').length).toBe(plain.split('\r\n')[0]?.split(',').length);
});

test('a name that looks like a formula is made harmless', () => {
	expect(read(rankingCsv(answerFor(ROWS), 'plain'), ',')[2]?.['unit_name']).toBe(`'=Xã C`);
});

test('where a figure was published stands in its row', () => {
	const sources = [{ report: 'report-20002', unit: 'Xã B', note: 'Báo Quảng Ngãi, 11/2022' }];
	const rows = read(rankingCsv(answerFor(ROWS, { answer: { sources } }), 'plain'), ',');
	expect(rows.map(({ source }) => source)).toEqual(['Báo Quảng Ngãi, 11/2022', '', '']);
});
