import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { ingest } from '../../../../src/lib/core/ingest/ingest.ts';
import { shownAs } from '../../../../src/lib/core/ingest/source/number-sections.ts';
import { openWorkbook } from '../../../../src/lib/core/ingest/source/workbook.ts';
import { errorsIn, figuresIn } from '../check-text.ts';
import { reference } from '../reference.ts';

describe('a format that shows another number than the stored one:', () => {
	test.each([
		['#,##0" nghìn"', 200, { before: '', after: ' nghìn', scale: 1 }],
		['"Tháng 7: "0', 200, { before: 'Tháng 7: ', after: '', scale: 1 }],
		['0\\ \\t\\r', 200, { before: '', after: ' tr', scale: 1 }],
		['#,##0,', 200_000, { before: '', after: '', scale: 1000 }],
		['0.0,," triệu"', 2_000_000, { before: '', after: ' triệu', scale: 1_000_000 }],
		['0"000"', 2, { before: '', after: '000', scale: 1 }],
		['0 [$nghìn-42A]', 2, { before: '', after: ' nghìn', scale: 1 }],
		['[>=1000]0," nghìn";0', 2000, { before: '', after: ' nghìn', scale: 1000 }],
		['0;-0;"chưa có"', 0, { before: 'chưa có', after: '', scale: 1 }]
	])('%s of %d', (code, number, shown) => expect(shownAs(code, number)).toEqual(shown));
});

test.each([
	['General', 200],
	['#,##0', 200],
	['#,##0.00', 200],
	['0000', 200],
	['[Red]#,##0;[Blue]-#,##0', 200],
	['_(* #,##0_);_(* \\(#,##0\\);_(* "-"??_);_(@_)', 0],
	['#,##0\\ "₫"', 200],
	['#,##0\\ [$₫-42A]', 200],
	['_-* #,##0\\ "đ"_-', 200],
	['0.00E+00', 200],
	['[>=1000]0," nghìn";0', 200],
	['0;-0;"chưa có"', 200],
	['#\\.##0', 200]
])('%s of %d shows digits and signs alone', (code, number) =>
	expect(shownAs(code, number)).toBeNull()
);

/** A report with a number of this format in the title or as a figure. */
async function checkFormat(numFmt: string, place: string, value: number) {
	const cells = new Map([[place, { value, style: { numFmt } }]]);
	const rows = [
		['Số liệu'],
		['unit', 'Tổng số văn bản đi', 'Tổng số văn bản đến'],
		[21235, 3, 500]
	];
	const bytes = await writeXlsx({ sheets: [{ name: 'Biểu', rows, cells }] });
	const workbook = await openWorkbook(bytes);
	const sending = { name: 'x.xlsx', form: 'vanban', period: '2025-08', workbook };
	return ingest(bytes, sending, reference);
}

test.each([
	['#,##0" nghìn"', '200 nghìn'],
	['"Kế hoạch "0', 'Kế hoạch 200'],
	['#,##0,', '200']
])('a figure of the format %s is refused with its cell', async (numFmt, cell) => {
	expect(errorsIn(await checkFormat(numFmt, '2,1', 200))).toMatchObject([
		{ code: 'number/unreadable', line: 3, field: 'outgoing_total', cell, format: numFmt }
	]);
});

test('a figure with a sign of money is read', async () => {
	const checked = await checkFormat('#,##0\\ [$₫-42A]', '2,1', 200);
	expect(errorsIn(checked)).toEqual([]);
	expect(figuresIn(checked, 'outgoing_total')).toEqual([['21235', 200]]);
});

test('a title says the words of its format', async () => {
	expect(errorsIn(await checkFormat('"Tháng "0"/2025"', '0,0', 7))).toMatchObject([
		{ code: 'period/mismatch' }
	]);
	expect(errorsIn(await checkFormat('"Tháng "0"/2025"', '0,0', 8))).toEqual([]);
});
