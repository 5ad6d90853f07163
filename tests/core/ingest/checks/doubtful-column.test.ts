import { describe, expect, test } from 'vitest';
import { checkText, errorsIn, figuresIn, lines, warningsIn } from '../check-text.ts';

/** `letter label | other` of each doubtful column. */
const doubtsIn = (text: string, sending = {}): string[] =>
	errorsIn(checkText(text, sending)).flatMap(({ code, at, expected, found }) =>
		code === 'header/doubtful-column' ? `${at} ${expected ?? ''} | ${found ?? ''}` : []
	);

describe('words beside a label make its column doubtful:', () => {
	test.each<[what: string, file: string, doubts: string[]]>([
		[
			'a plan above the labels',
			lines(
				'Mã đơn vị;Đơn vị;Kế hoạch năm 2023;',
				';;Tổng số văn bản đi;Tổng số văn bản đến',
				'528;Huyện Tư Nghĩa;8;9'
			),
			['C Tổng số văn bản đi | Kế hoạch năm 2023', 'D Tổng số văn bản đến | Kế hoạch năm 2023']
		],
		[
			'the year before, in a row that stands over figures only',
			lines(';Năm trước;', 'unit;Tổng số văn bản đi;Tổng số văn bản đến', '528;8;9'),
			['B Tổng số văn bản đi | Năm trước', 'C Tổng số văn bản đến | Năm trước']
		],
		[
			'a share below a label',
			lines('unit;Tổng số văn bản đi;Văn bản đi điện tử;', ';;Tỷ lệ;Số lượng', '528;8;50;4'),
			['C Văn bản đi điện tử | Tỷ lệ']
		],
		[
			'the same period of the year before, below column numbers',
			lines(
				'unit;Tổng số văn bản đi;Tổng số văn bản đến',
				'(1);(2);(3)',
				';Cùng kỳ năm trước;Trong kỳ',
				'528;8;9'
			),
			['B Tổng số văn bản đi | Cùng kỳ năm trước']
		],
		[
			'a label of other figures above',
			lines('unit;Văn bản đến;Tổng số văn bản đến', ';Văn bản đi điện tử;', '528;8;9'),
			['B Văn bản đi điện tử | Văn bản đến']
		],
		[
			'a heading of figures in small letters, right above',
			lines(';Tổng hợp năm trước;', 'unit;Tổng số văn bản đi;Tổng số văn bản đến', '528;8;9'),
			['B Tổng số văn bản đi | Tổng hợp năm trước', 'C Tổng số văn bản đến | Tổng hợp năm trước']
		],
		[
			'figures without a header that begin far below',
			lines(
				'unit;Tổng số văn bản đi;;Tổng số văn bản đến',
				...Array.from({ length: 1200 }, () => 'KHỐI XÃ'),
				'529;8;2;9'
			),
			['C  | ']
		],
		[
			'figures without a header',
			lines('unit;Tổng số văn bản đi;;Tổng số văn bản đến', '528;8;2;9'),
			['C  | ']
		]
	])('%s', (_, file, doubts) => {
		expect(doubtsIn(file)).toEqual(doubts);
		expect(checkText(file).errors).toBeGreaterThan(0);
	});
});

describe('what changes nothing about a column is read:', () => {
	test.each<[what: string, file: string]>([
		[
			'banners',
			lines(
				'unit;Trong đó;',
				';Tổng số văn bản đi;Tổng số văn bản đến',
				';Số lượng;Số lượng',
				'528;8;9'
			)
		],
		[
			'the period of the file',
			lines('unit;Tháng 6/2023;', ';Tổng số văn bản đi;Tổng số văn bản đến', '528;8;9')
		],
		[
			'the unit of measure of the field, in brackets and in a row of its own',
			lines(
				'Đơn vị;Tổng số văn bản đi (văn bản);Tổng số văn bản đến',
				'Đơn vị tính;văn bản;văn bản',
				'528;8;9'
			)
		],
		['column numbers', lines('unit;Tổng số văn bản đi;Tổng số văn bản đến', 'A;1;2', '528;8;9')],
		[
			'a title right above',
			lines(';;TỔNG HỢP VĂN BẢN', 'unit;Tổng số văn bản đi;Tổng số văn bản đến', '528;8;9')
		],
		[
			'numbers of rows without a header',
			lines(';Đơn vị;Tổng số văn bản đi;Tổng số văn bản đến', '1;528;8;9')
		]
	])('%s', (_, file) => {
		const checked = checkText(file);
		expect(errorsIn(checked)).toEqual([]);
		expect(figuresIn(checked, 'outgoing_total')).toEqual([['528', 8]]);
		expect(figuresIn(checked, 'incoming_total')).toEqual([['528', 9]]);
	});
});

test('a column of its own with an unknown header is left out with a warning', () => {
	const checked = checkText(
		lines('unit;Tổng số văn bản đi;Tổng số văn bản đến;Kế hoạch năm', '528;8;9;10')
	);
	expect(errorsIn(checked)).toEqual([]);
	expect(warningsIn(checked).map(({ code, column }) => [code, column])).toContainEqual([
		'header/unknown-column',
		'Kế hoạch năm'
	]);
});

describe('the sender says what a doubtful column is:', () => {
	const file = lines('unit;Kế hoạch;;', ';Tổng số văn bản đi;Tổng số văn bản đến;', '528;8;9;4');
	test('a field', () => {
		const meanings = [
			{ header: 'Kế hoạch > Tổng số văn bản đi', field: 'outgoing_total' },
			{ header: 'Kế hoạch > Tổng số văn bản đến', field: null },
			{ header: 'Cột D', field: 'outgoing_signed' }
		];
		const checked = checkText(file, { meanings });
		expect(doubtsIn(file, { meanings })).toEqual([]);
		expect(figuresIn(checked, 'outgoing_total')).toEqual([['528', 8]]);
		expect(figuresIn(checked, 'incoming_total')).toEqual([['528', null]]);
		expect(figuresIn(checked, 'outgoing_signed')).toEqual([['528', 4]]);
	});
	test('another month stays another month', () => {
		const other = lines('unit;Tháng 5/2023', ';Tổng số văn bản đi', '528;8');
		const meanings = [{ header: 'Tháng 5/2023 > Tổng số văn bản đi', field: 'outgoing_total' }];
		expect(errorsIn(checkText(other, { meanings })).map(({ code }) => code)).toContain(
			'period/mismatch'
		);
	});
});
