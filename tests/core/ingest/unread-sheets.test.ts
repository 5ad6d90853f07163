import { describe, expect, test } from 'vitest';
import { ingest } from '../../../src/lib/core/ingest/ingest.ts';
import { figuresIn, warningsIn } from './check-text.ts';
import { reference } from './reference.ts';
import { checkSheets, sheet } from './workbook-check.ts';
import { workbookOf } from './workbook-of.ts';

const HEADER = 'Mã đơn vị|Đơn vị|Tổng số văn bản đi|Tổng số văn bản đến';
const FIRST = sheet('Trang 1', HEADER, '21235|Xã Tư Nghĩa|200|500');
const unreadIn = (...rows: string[]) =>
	warningsIn(checkSheets([FIRST, sheet('Trang 2', ...rows)], { period: '2025-08' })).filter(
		({ code }) => code.startsWith('sheet/')
	);

describe('a sheet that is not read though it holds figures of units is named:', () => {
	test.each([
		['rows that go on without a header', ['21238|Xã Vệ Giang|300|600'], 'A1', '21238'],
		['names only', ['', '1|Xã Vệ Giang|300|600'], 'B2', 'Xã Vệ Giang'],
		[
			'a header that is not known',
			['Mã xã|Tên xã|Đi|Đến', '21238|Xã Vệ Giang|300|600'],
			'A2',
			'21238'
		],
		['a former unit', ['528|Huyện Tư Nghĩa|300|600'], 'B1', 'Huyện Tư Nghĩa']
	])('%s', (_, rows, at, cell) => {
		expect(unreadIn(...rows)).toMatchObject([
			{ code: 'sheet/not-read', sheet: 'Trang 2', at, cell, line: null }
		]);
	});
});

test.each([
	['a list of units', ['STT|Mã|Tên', '1|21238|Xã Vệ Giang', '2|21235|Xã Tư Nghĩa']],
	['a text', ['Hướng dẫn', '1|Điền số liệu vào Trang 1', '2|Gửi trước ngày 5']],
	['figures of no unit', ['Tháng|Số liệu', '7|200', '8|300']]
])('%s is passed over', (_, rows) => expect(unreadIn(...rows)).toEqual([]));

test('a sheet that the sender chose is read without a word on the others', () => {
	const sheets = [FIRST, sheet('Trang 2', '21238|Xã Vệ Giang|300|600')];
	const checked = checkSheets(sheets, { period: '2025-08', sheet: 'Trang 1' });
	expect(warningsIn(checked).filter(({ code }) => code.startsWith('sheet/'))).toEqual([]);
	expect(figuresIn(checked, 'outgoing_total')).toEqual([['21235', 200]]);
});

test('a hidden sheet is named, a sheet of a program or a chart is not', () => {
	const skipped = [
		{ name: 'Ẩn', reason: 'hidden' as const },
		{ name: '_data', reason: 'very-hidden' as const },
		{ name: 'Biểu đồ', reason: 'not-a-table' as const }
	];
	const workbook = { ...workbookOf(FIRST), skipped };
	const sending = { name: 'x.xlsx', form: 'vanban', period: '2025-08', workbook };
	const checked = ingest(new TextEncoder().encode('PK\x03\x04'), sending, reference);
	expect(warningsIn(checked).filter(({ code }) => code.startsWith('sheet/'))).toMatchObject([
		{ code: 'sheet/hidden-cells', sheet: 'Ẩn' }
	]);
});
