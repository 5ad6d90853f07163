import { describe, expect, test } from 'vitest';
import { checkText, errorPlaces, figuresIn, lines, warningsIn } from '../check-text.ts';

const HEADER = 'TT;Đơn vị;outgoing_total;incoming_total';
const check = (...rows: string[]) => checkText(lines(HEADER, ...rows));

describe('beside units a table holds rows that are none:', () => {
	test('headings, totals, signatures and blank rows are no entries', () => {
		const checked = check(
			'(1);(2);(3);(4)',
			'II;Huyện, thị xã, thành phố;;',
			'1;Huyện Bình Sơn;1;2',
			'2;Huyện Tư Nghĩa;3;4',
			';Tổng cộng;4;6',
			';;;',
			';;Quảng Ngãi, ngày 16 tháng 3 năm 2023;',
			';Người lập biểu;;TM. ỦY BAN NHÂN DÂN'
		);
		expect(errorPlaces(checked)).toEqual([]);
		expect(figuresIn(checked, 'outgoing_total')).toEqual([
			['524', 1],
			['528', 3]
		]);
	});

	test('the header may be printed again on a new page', () => {
		const checked = check(
			'1;Huyện Bình Sơn;1;2',
			HEADER,
			'(1);(2);(3);(4)',
			'2;Huyện Tư Nghĩa;3;4'
		);
		expect(errorPlaces(checked)).toEqual([]);
		expect(checked.entries.map(({ line }) => line)).toEqual([2, 5]);
	});

	test.each([['A;B;1;2'], ['1;2;3;4'], ['(A);(B);(1);(2)=(1)+(3)']])(
		'%s are column numbers',
		(row) => expect(errorPlaces(check(row, '1;Huyện Bình Sơn;1;2'))).toEqual([])
	);
});

test('a heading that names a district chooses between its communes and their namesakes', () => {
	const checked = check(
		'I;Thành phố Quảng Ngãi;;',
		'1;Phường Nguyễn Nghiêm;1;2',
		'II;Thị xã Đức Phổ;;',
		'1;Phường Nguyễn Nghiêm;3;4'
	);
	expect(figuresIn(checked, 'outgoing_total')).toEqual([
		['21025', 1],
		['21439', 3]
	]);
});

test('a numbered name that no unit bears is refused even without figures', () =>
	expect(errorPlaces(check('1;Huyện Tư Nghĩa;1;2', '2;Huyện Lạ;;'))).toEqual([
		'unit/unknown 3 unit Huyện Lạ'
	]));

test('figures without a name are refused', () =>
	expect(errorPlaces(check('1;Huyện Tư Nghĩa;1;2', '2;;3;4'))).toEqual(['unit/unknown 3 unit ']));

test('text in place of all figures is refused, not passed over', () =>
	expect(errorPlaces(check('1;Huyện Tư Nghĩa;1;2', '2;Huyện Ba Tơ;chưa có;'))).toEqual([
		'number/unreadable 3 outgoing_total chưa có'
	]));

describe('a row without a figure is a unit that did not report:', () => {
	test.each(['2;Huyện Ba Tơ;;', '2;Huyện Ba Tơ;-;–'])('%s', (row) => {
		const checked = check('1;Huyện Tư Nghĩa;0;2', row, '3;Huyện Sơn Hà;1;1');
		expect(figuresIn(checked, 'outgoing_total')).toEqual([
			['528', 0],
			['529', 1]
		]);
		expect(warningsIn(checked)).toContainEqual(
			expect.objectContaining({ code: 'unit/missing', unit: '535', line: 3 })
		);
	});
});

test('a blank figure is null and never 0', () =>
	expect(check('1;Huyện Tư Nghĩa;;2').entries[0]?.counts).toMatchObject({
		outgoing_total: null,
		incoming_total: 2
	}));

describe('a code beside a name', () => {
	const both = (row: string) => checkText(lines('Mã đơn vị;Tên đơn vị;outgoing_total', row));
	test.each([
		['agrees with it', '528;UBND H. Tư Nghĩa;5', []],
		['stands alone', '528;;5', []],
		['is left to the name where it is no code of ours', 'H48.12;Huyện Tư Nghĩa;5', []],
		['names another unit', '529;Huyện Tư Nghĩa;5', ['unit/ambiguous 2 unit 529']],
		['has a dash beside it', '528;-;5', []],
		['is none', '99999;Huyện Tư Nghĩa;5', ['unit/unknown 2 unit 99999']],
		['has a letter behind it', '21238A;Huyện Tư Nghĩa;5', ['unit/unknown 2 unit 21238A']],
		[
			'stands beside an unknown text',
			'528;Huyện Tư Nghĩa (lũy kế);5',
			['unit/unknown 2 unit Huyện Tư Nghĩa (lũy kế)']
		]
	])('%s', (_, row, errors) => {
		const checked = both(row);
		expect(errorPlaces(checked)).toEqual(errors);
		expect(figuresIn(checked, 'outgoing_total')).toEqual(errors.length === 0 ? [['528', 5]] : []);
	});
});

describe('a unit whose level does not submit the form sums up the others', () => {
	const rows = ['1;Huyện Bình Sơn;1;2', '2;Huyện Tư Nghĩa;3;4'];
	test.each([
		['below them', [...rows, ';Tỉnh Quảng Ngãi;4;6']],
		['above them', ['I;Tỉnh Quảng Ngãi;4;6', ...rows]]
	])('%s', (_, all) => {
		const checked = check(...all);
		expect(errorPlaces(checked)).toEqual([]);
		expect(figuresIn(checked, 'outgoing_total')).toEqual([
			['524', 1],
			['528', 3]
		]);
	});
	test('and is checked as a total', () =>
		expect(errorPlaces(check(...rows, ';Tỉnh Quảng Ngãi;9;6'))).toEqual([
			'total/differs 4 outgoing_total 9'
		]));
	test('alone it is no report', () =>
		expect(errorPlaces(check('1;Tỉnh Quảng Ngãi;4;6'))).toEqual(['file/empty 1']));
	test('in a long table it is refused', () => {
		const long = lines('Đơn vị;Chỉ tiêu;Giá trị', 'Tỉnh Quảng Ngãi;outgoing_total;4');
		expect(errorPlaces(checkText(long))).toEqual(['unit/outside-scope 2 unit Tỉnh Quảng Ngãi']);
	});
});

test('a unit with an unknown text behind its name is refused under any number of its row', () =>
	expect(errorPlaces(check('I;Huyện Tư Nghĩa (tháng 7);1;2', 'II;Huyện Ba Tơ;1;2'))).toEqual([
		'unit/unknown 2 unit Huyện Tư Nghĩa (tháng 7)'
	]));

test('a table without a column of units has that fault alone', () =>
	expect(errorPlaces(checkText(lines('outgoing_total;incoming_total', '1;2', '3;4')))).toEqual([
		'header/missing-column 1 unit'
	]));
