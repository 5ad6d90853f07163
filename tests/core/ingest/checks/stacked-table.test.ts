import { describe, expect, test } from 'vitest';
import { checkText, errorPlaces, errorsIn, figuresIn, lines } from '../check-text.ts';

const HEADER = 'unit;Tổng số văn bản đi;Tổng số văn bản đến';
const codes = (text: string): string[] => [
	...new Set(errorsIn(checkText(text)).map(({ code }) => code))
];

describe('a header between the rows is refused at its line:', () => {
	test.each<[what: string, rows: string[], line: number]>([
		['the columns in another order', ['unit;Tổng số văn bản đến;Tổng số văn bản đi'], 3],
		['other columns', ['', 'II. PHẦN HAI', 'Đơn vị;Văn bản đi điện tử;Văn bản mật'], 5],
		['a heading that is a label', ['II. VĂN BẢN ĐẾN'], 3],
		['texts over the figures', [';Kế hoạch;Thực hiện'], 3],
		['a unit of measure', ['Đơn vị tính: nghìn đồng'], 3]
	])('%s', (_, rows, line) => {
		const file = lines(HEADER, '528;8;9', ...rows, '529;3;4');
		expect(errorPlaces(checkText(file)).join('\n')).toContain(`header/stacked-table ${line} `);
	});
});

describe('no header is', () => {
	test.each<[what: string, rows: string[]]>([
		['the header printed again', [HEADER]],
		['the same columns in other words', ['Đơn vị;Số văn bản đi;Số văn bản đến']],
		['a heading of a group', ['II. KHỐI HUYỆN MIỀN NÚI']],
		['column numbers', ['(1);(2);(3)']]
	])('%s', (_, rows) => {
		const checked = checkText(lines(HEADER, '528;8;9', ...rows, '529;3;4'));
		expect(errorsIn(checked)).toEqual([]);
		expect(figuresIn(checked, 'outgoing_total')).toEqual([
			['528', 8],
			['529', 3]
		]);
	});
});

test('texts below the last row are signatures', () =>
	expect(
		codes(lines(HEADER, '528;8;9', ';NGƯỜI LẬP BIỂU;THỦ TRƯỞNG ĐƠN VỊ', ';Lê A;Võ B'))
	).toEqual([]));

test.each([
	['II. THÁNG 5/2023', ['period/mismatch']],
	['II. THÁNG 6/2023', []],
	['II. Các xã sáp nhập từ ngày 1/7/2025', []]
])('a heading %j between the rows: %j', (heading, expected) =>
	expect(codes(lines(HEADER, '528;8;9', heading, '529;3;4'))).toEqual(expected)
);

test('the table begins at its first header, whatever stands below it', () => {
	const checked = checkText(
		lines(
			'unit;Tổng số văn bản đi',
			'528;8',
			'unit;Tổng số văn bản đến;Văn bản đến điện tử;Văn bản đi điện tử',
			'529;3;2;1'
		)
	);
	expect(errorPlaces(checked)).toContain('header/stacked-table 3 unit');
});
