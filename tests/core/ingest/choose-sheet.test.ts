import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openTable } from '../../../src/lib/core/ingest/open-table.ts';
import type { WorkbookSheet } from '../../../src/lib/core/ingest/source/workbook-sheet.ts';
import { errorPlaces, figuresIn, warningsIn } from './check-text.ts';
import { reference } from './reference.ts';
import { checkSheets, sheet } from './workbook-check.ts';
import { workbookOf } from './workbook-of.ts';

const HEADER = 'Mã đơn vị|outgoing_total|outgoing_secret';
const filled = (name: string, figure: string, ...title: string[]): WorkbookSheet =>
	sheet(name, ...title, HEADER, `528|${figure}|0`);
const COVER = sheet('Bìa', 'Báo cáo|tháng 6|');
const EMPTY = sheet('Mẫu', HEADER, '528||', '533|-|');

/** A template whose formulas give 0 in rows that nobody has filled in. */
const computedZeros = (): WorkbookSheet => {
	const zeros = sheet('Mẫu', HEADER, '528|0|0');
	const formulas = new Map([
		[1, 'Nguon!B2'],
		[2, 'Nguon!C2']
	]);
	return { ...zeros, rows: zeros.rows.map((row) => (row.line === 2 ? { ...row, formulas } : row)) };
};

describe('the sheet that is read is', () => {
	test.each<[string, WorkbookSheet[], string]>([
		['the only one with a header', [COVER, filled('Biểu', '7')], 'Biểu'],
		['the one with figures, behind an empty template', [EMPTY, filled('Biểu', '7')], 'Biểu'],
		['the one with figures, before an empty template', [filled('Biểu', '7'), EMPTY], 'Biểu'],
		['not a template of formulas that give 0', [computedZeros(), filled('Biểu', '7')], 'Biểu'],
		['not one with column numbers only', [sheet('Mẫu', HEADER, '1|2|3'), filled('B', '7')], 'B'],
		[
			'not one of another form',
			[
				sheet('TTHC', 'Mã đơn vị|received_online|carried_over|outgoing_total', '528|1|2|3'),
				filled('Biểu', '7')
			],
			'Biểu'
		]
	])('%s', (_, sheets, name) => {
		const checked = checkSheets(sheets);
		expect([errorPlaces(checked), checked.file.sheet]).toEqual([[], name]);
		expect(figuresIn(checked, 'outgoing_total')).toEqual([['528', 7]]);
	});

	test('of sheets of several months the one of the period, and the others are named', () => {
		const months = [4, 5, 6].map((month) => filled(`Tháng ${month}`, `${month}0`));
		const checked = checkSheets(months);
		expect(figuresIn(checked, 'outgoing_total')).toEqual([['528', 60]]);
		const others = warningsIn(checked).filter(({ code }) => code === 'sheet/other-period');
		expect(others.map(({ sheet, found }) => `${sheet} ${found}`)).toEqual([
			expect.stringMatching(/^Tháng 4 2023-04/),
			expect.stringMatching(/^Tháng 5 2023-05/)
		]);
	});

	test('found by the title, where all sheets have names without a period', () => {
		const sheets = [
			filled('A', '50', 'Kỳ báo cáo: Tháng 5/2023||'),
			filled('B', '60', 'Kỳ báo cáo: Tháng 6/2023||')
		];
		expect(figuresIn(checkSheets(sheets), 'outgoing_total')).toEqual([['528', 60]]);
	});

	test('the chosen one, whatever the case of its name', () => {
		const sheets = [filled('Xã A', '50'), filled('Xã B', '60')];
		const checked = checkSheets(sheets, { sheet: 'xã b' });
		expect([checked.file.sheet, figuresIn(checked, 'outgoing_total')]).toEqual([
			'Xã B',
			[['528', 60]]
		]);
	});
});

describe('the sheet is ambiguous', () => {
	test.each<[string, WorkbookSheet[], { period?: string | undefined }]>([
		['where two fit', [filled('Xã A', '1'), filled('Xã B', '2')], {}],
		[
			'where the period of another one is not understood',
			[filled('Tháng 6', '1'), filled('Tháng 13', '2')],
			{}
		],
		['where none is of the period', [filled('Tháng 4', '1'), filled('Tháng 5', '2')], {}],
		[
			'where no period is chosen',
			[filled('T4-2023', '1'), filled('T5-2023', '2')],
			{ period: undefined }
		]
	])('%s', (_, sheets, options) => {
		const checked = checkSheets(sheets, options);
		expect(checked.entries).toEqual([]);
		expect(checked.problems).toMatchObject([
			{ code: 'sheet/ambiguous', sheets: sheets.map(({ name }) => ({ name })) }
		]);
	});

	test('where the chosen one is not there', () =>
		expect(checkSheets([COVER, filled('Biểu', '1')], { sheet: 'Bìa' }).problems).toMatchObject([
			{ code: 'sheet/ambiguous', cell: 'Bìa', sheets: [{ name: 'Biểu' }] }
		]));
});

test('a chosen sheet of another period is refused', () =>
	expect(
		errorPlaces(checkSheets([filled('Tháng 5', '1'), filled('Tháng 6', '2')], { sheet: 'Tháng 5' }))
	).toEqual(['period/mismatch period Tháng 5']));

test('each problem names the sheet that was read, or the other one', () => {
	const { problems } = checkSheets([filled('Tháng 5', '1'), filled('Tháng 6', 'x')]);
	expect(problems.map(({ code, sheet }) => `${code} ${sheet}`)).toContain(
		'number/unreadable Tháng 6'
	);
	expect(problems.map(({ code, sheet }) => `${code} ${sheet}`)).toContain(
		'sheet/other-period Tháng 5'
	);
});

test('the sender may choose among the sheets with a header', () => {
	const workbook = workbookOf(COVER, EMPTY, filled('Biểu', '1'));
	const opened = openTable(new Uint8Array([1]), { name: 'x', form: 'vanban', workbook }, reference);
	expect(opened.sheets).toEqual(['Mẫu', 'Biểu']);
});

test('a second sheet beside a good one never yields another value in silence', () => {
	const names = ['Biểu', 'Tháng 5', 'Tháng 6', 'T13', '2023', 'Sheet1', 'Lũy kế 6 tháng'];
	const titles = ['', 'Tháng 5/2023', 'Tháng 6/2023', 'Quý II/2023', 'Tháng 13/2023'];
	const second = fc.tuple(
		fc.constantFrom(...names),
		fc.constantFrom(...titles),
		fc.constantFrom(HEADER, 'Ghi chú|Người lập|', 'unit|outgoing_total|incoming_total'),
		fc.constantFrom('', '99', '0', '-')
	);
	fc.assert(
		fc.property(second, fc.boolean(), ([name, title, header, figure], isFirst) => {
			const other = sheet(name, `${title}||`, header, `528|${figure}|0`);
			const good = filled('Gốc', '7', 'Kỳ báo cáo: Tháng 6/2023||');
			const checked = checkSheets(isFirst ? [other, good] : [good, other]);
			const isRefused = checked.errors > 0;
			const isSame = checked.entries.every(({ counts }) => counts['outgoing_total'] === 7);
			expect(isRefused || (checked.file.sheet === 'Gốc' && isSame)).toBe(true);
		}),
		{ numRuns: 200 }
	);
});

test('a sheet with doubtful columns is not passed over for another', () => {
	const doubtful = sheet('A', 'Mã đơn vị|Kế hoạch|', '|outgoing_total|outgoing_secret', '528|50|0');
	for (const sheets of [
		[doubtful, filled('B', '7')],
		[filled('B', '7'), doubtful]
	])
		expect(errorPlaces(checkSheets(sheets))).toEqual(['sheet/ambiguous']);
});
