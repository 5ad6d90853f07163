import { expect, test } from 'vitest';
import { ingest } from '../../../../src/lib/core/ingest/ingest.ts';
import type { IngestOptions } from '../../../../src/lib/core/ingest/source/ingest-input.ts';
import { fileTableOf } from '../../../../src/lib/core/ingest/table/file-table.ts';
import { openTable } from '../../../../src/lib/core/ingest/open-table.ts';
import type { WorkbookSheet } from '../../../../src/lib/core/ingest/source/workbook-sheet.ts';
import { lines } from '../check-text.ts';
import { reference } from '../reference.ts';
import { sheetOf, workbookOf } from '../workbook-of.ts';

const VANBAN: IngestOptions = { name: 'x.xlsx', form: 'vanban', period: '2023-06' };
const bytes = new TextEncoder().encode('PK\x03\x04xl/workbook.xml');
const sheet = (name: string, ...rows: string[]): WorkbookSheet =>
	sheetOf(
		name,
		rows.map((row) => row.split('|'))
	);
const NOTES = sheet('Ghi chú', 'Người lập biểu|x');
const FIRST = sheet('Biểu 1', 'Tháng 6||', '||', 'Đơn vị|outgoing_total|Khác', '528|12|x');

test('lines are the rows of the sheet; encoding and delimiter are none', () => {
	const checked = ingest(bytes, { ...VANBAN, workbook: workbookOf(NOTES, FIRST) }, reference);
	expect(checked.file).toEqual({
		name: 'x.xlsx',
		bytes: bytes.length,
		encoding: null,
		delimiter: null,
		sheet: 'Biểu 1',
		headerLine: 3
	});
	expect(checked.entries.map(({ line }) => line)).toEqual([4]);
});

test.each([
	['a workbook that was not opened', undefined, 'file/not-text'],
	['a workbook that is broken', 'damaged', 'file/not-text'],
	['a workbook beyond the limits of reading', 'too-large', 'file/too-large'],
	['a workbook without a table', workbookOf(NOTES), 'header/not-found'],
	['a workbook without a cell', workbookOf(sheet('x', '', '|')), 'file/empty'],
	['a workbook without a sheet that is seen', workbookOf(), 'file/empty']
] as const)('%s is refused', (_, workbook, code) => {
	const sending = { ...VANBAN, workbook };
	expect(ingest(bytes, sending, reference).problems.map((problem) => problem.code)).toEqual([code]);
	expect(fileTableOf(openTable(bytes, sending, reference))).toBeNull();
});

test('a workbook beyond the size that is taken in is refused, opened or not', () =>
	expect(
		ingest(bytes, { ...VANBAN, workbook: workbookOf(FIRST) }, { ...reference, maxBytes: 5 })
			.problems
	).toMatchObject([{ code: 'file/too-large' }]));

test('the preview of a workbook is its chosen sheet', () =>
	expect(
		fileTableOf(openTable(bytes, { ...VANBAN, workbook: workbookOf(NOTES, FIRST) }, reference))
	).toEqual({
		rows: FIRST.rows,
		headerStart: 2,
		bodyStart: 3,
		columns: [
			{ index: 0, header: 'Đơn vị', field: 'unit', isUnknown: false },
			{ index: 1, header: 'outgoing_total', field: 'outgoing_total', isUnknown: false },
			{ index: 2, header: 'Khác', field: null, isUnknown: true }
		],
		form: 'vanban',
		sheet: 'Biểu 1',
		encoding: null,
		delimiter: null
	}));

test('the preview of a text is the whole of it: title, header, rows and signature', () => {
	const text = lines('Tháng 6;;', 'STT;Mã;outgoing_total', '1;528;"1', '2"', 'Người ký;;');
	const table = fileTableOf(
		openTable(new TextEncoder().encode(text), { name: 'x.csv' }, reference)
	);
	expect(table?.rows).toEqual([
		{ line: 1, cells: ['Tháng 6', '', ''] },
		{ line: 2, cells: ['STT', 'Mã', 'outgoing_total'] },
		{ line: 3, cells: ['1', '528', '1\n2'] },
		{ line: 5, cells: ['Người ký', '', ''] }
	]);
	expect(table).toMatchObject({ headerStart: 1, bodyStart: 2, encoding: 'utf-8', delimiter: ';' });
	expect(table?.columns.map(({ field }) => field)).toEqual([null, 'unit', 'outgoing_total']);
});

test('a column without a header is shown in its place', () => {
	const bytes = new TextEncoder().encode('unit;outgoing_total;;incoming_total\n528;8;2;9');
	const table = fileTableOf(openTable(bytes, { name: 'x.csv', form: 'vanban' }, reference));
	expect(table?.columns.map(({ header, isUnknown }) => [header, isUnknown])).toEqual([
		['unit', false],
		['outgoing_total', false],
		['Cột C', true],
		['incoming_total', false]
	]);
});
