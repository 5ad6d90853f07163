import { describe, expect, test } from 'vitest';
import { tablePage } from '../../../src/lib/core/ingest/table/table-page.ts';
import { fileTableOf } from '../../../src/lib/core/ingest/table/file-table.ts';
import { openTable } from '../../../src/lib/core/ingest/open-table.ts';
import type { Problem } from '../../../src/lib/core/model/problem.ts';
import type { TablePageQuestion, FileTable } from '../../../src/lib/core/model/report.ts';
import { previewTable } from '../../../src/lib/features/submission/file-rows.ts';
import { reference } from '../../core/ingest/reference.ts';

const ALL: TablePageQuestion = { onlyFaults: false, page: 1, line: null };
const form = reference.catalogue.forms.find(({ id }) => id === 'tthc');

/** `count` rows below a title, a header, and an empty line in their midst. */
function tableOf(count: number): FileTable {
	const rows = Array.from({ length: count }, (_, index) => `528;${index};x`);
	const text = [
		'Báo cáo',
		'unit;received_online;Khác',
		...rows.slice(0, 1),
		';;',
		...rows.slice(1)
	];
	const table = fileTableOf(
		openTable(Buffer.from(text.join('\n')), { name: 'x.csv', form: 'tthc' }, reference)
	);
	if (table === null) throw new Error('no table');
	return table;
}

const fault = (line: number | null, column: string | null): Problem => ({
	code: 'number/negative',
	severity: 'error',
	line,
	column,
	field: null,
	cell: '-3'
});

const show = (count: number, problems: Problem[] = [], ask: Partial<TablePageQuestion> = {}) =>
	previewTable(tablePage(tableOf(count), problems, { ...ALL, ...ask }), problems, 'vi', form);
const linesOf = ({ rows }: { rows: { line: number }[] }) => rows.map(({ line }) => line);

describe('a file as it was understood', () => {
	test('columns say what they carry, or that they are not read', () =>
		expect(show(1).columns.map(({ header, kind }) => [header, kind])).toEqual([
			['unit', 'unit'],
			['received_online', 'figure'],
			['Khác', 'ignored']
		]));

	test('rows keep the lines of the file; empty ones are left out', () =>
		expect(linesOf(show(3))).toEqual([3, 5, 6]));

	test('a fault stands in its cell, in words', () => {
		const [row] = show(1, [fault(3, 'received_online')]).rows;
		expect(row?.cells.map(({ isError, faults }) => [isError, faults.length])).toEqual([
			[false, 0],
			[true, 1],
			[false, 0]
		]);
		expect(row?.faults).toEqual([]);
	});

	test('columns have the letters of a spreadsheet, and a fault leads to where it is told', () => {
		const table = show(1, [
			fault(3, null),
			fault(3, 'received_online'),
			fault(5, 'received_online')
		]);
		expect(table.columns.map(({ letter }) => letter)).toEqual(['A', 'B', 'C']);
		expect(table.rows[0]?.faults.map(({ href }) => href)).toEqual(['#muc-1']);
		expect(table.rows[0]?.cells[1]?.faults.map(({ href }) => href)).toEqual(['#muc-2']);
	});

	test('the remarks of an earlier check are not shown', () => {
		const text = 'unit;received_online;Nhận xét (Thước Số)\n528;1;Sai\n';
		const table = fileTableOf(
			openTable(Buffer.from(text), { name: 'x.csv', form: 'tthc' }, reference)
		);
		if (table === null) throw new Error('no table');
		const shown = previewTable(tablePage(table, [], ALL), [], 'vi', form);
		expect(shown.columns.map(({ header }) => header)).toEqual(['unit', 'received_online']);
		expect(shown.rows[0]?.cells.map(({ text: cell }) => cell)).toEqual(['528', '1']);
	});

	test.each([null, 'no such column'])('a fault in column %s is the whole row’s', (column) => {
		const [row] = show(1, [fault(3, column)]).rows;
		expect(row?.faults).toHaveLength(1);
		expect(row?.cells.some(({ isError }) => isError)).toBe(false);
	});

	test('only rows with problems are left where asked for', () =>
		expect(linesOf(show(5, [fault(6, null), fault(null, null)], { onlyFaults: true }))).toEqual([
			6
		]));
});

describe('a long file', () => {
	test.each([
		['the first page', 1, [3, 103], 1],
		['the last page', 3, [204, 253], 3],
		['a page that is not there', 99, [204, 253], 3],
		['a page before the first', -4, [3, 103], 1]
	])('%s', (_, page, [first, last], shown) => {
		const table = show(250, [], { page });
		expect([linesOf(table)[0], linesOf(table).at(-1), table.page]).toEqual([first, last, shown]);
		expect([table.count, table.pages]).toEqual([250, 3]);
	});

	test('the page of a line is found, so that a message leads to its row', () => {
		const table = show(250, [], { line: 240 });
		expect(table.page).toBe(3);
		expect(linesOf(table)).toContain(240);
	});

	test('a line that is not there changes nothing', () =>
		expect(show(250, [], { line: 1, page: 2 }).page).toBe(2));
});
