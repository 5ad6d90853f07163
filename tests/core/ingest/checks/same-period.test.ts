import { describe, expect, test } from 'vitest';
import { checkText, errorPlaces, figuresIn, lines } from '../check-text.ts';

describe('a column says which period each row is of', () => {
	test.each<[string, string[], string[]]>([
		[
			'numbers of months',
			['Tháng;unit;outgoing_total', '6;528;1', '7;530;2', ';532;3'],
			['period/mismatch 3 period 7']
		],
		[
			'month and year in two columns',
			['Tháng;Năm;unit;outgoing_total', '6;2023;528;1', '6;2022;530;2'],
			['period/mismatch 3 period 6 2022']
		],
		[
			'years alone, which contain the period or do not',
			['Năm;unit;outgoing_total', '2023;528;1', '2022;530;2'],
			['period/mismatch 3 period 2022']
		],
		[
			'texts in many ways',
			[
				'Kỳ báo cáo;unit;outgoing_total',
				'Tháng 6/2023;528;1',
				'Thg7-23;530;2',
				'Quý II/2023;532;3'
			],
			['period/mismatch 3 period Thg7-23', 'period/mismatch 4 period Quý II/2023']
		],
		[
			'a long table',
			[
				'Đơn vị;Chỉ tiêu;Giá trị;Tháng',
				'528;outgoing_total;1;6',
				'528;incoming_total;1;7',
				'530;outgoing_total;1;6',
				'530;incoming_total;1;2022-06'
			],
			['period/mismatch 3 period 7', 'period/mismatch 5 period 2022-06']
		],
		[
			'a text that names none',
			['Kỳ;unit;outgoing_total', 'đợt ba;528;1', '2023-06;530;2'],
			['period/unreadable 2 period đợt ba']
		]
	])('%s', (_, rows, places) => expect(errorPlaces(checkText(lines(...rows)))).toEqual(places));

	test('and is no unknown column where all rows agree', () => {
		const checked = checkText('Tháng;unit;outgoing_total\n6;528;1');
		expect(checked.problems.map(({ code }) => code)).toEqual([]);
		expect(figuresIn(checked, 'outgoing_total')).toEqual([['528', 1]]);
	});
});

describe('a month stands in the header of figures', () => {
	test.each<[string, string[], string[]]>([
		[
			'above its label, another one',
			[
				'Mã đơn vị;Đơn vị;Tháng 7/2023;',
				';;Tổng số văn bản đi;Tổng số văn bản đến',
				'528;Huyện Tư Nghĩa;1;2'
			],
			['period/mismatch 2 period Tháng 7/2023']
		],
		[
			'above its label, without a year',
			[
				'Mã đơn vị;Đơn vị;Tháng 7;',
				';;Tổng số văn bản đi;Tổng số văn bản đến',
				'528;Huyện Tư Nghĩa;1;2'
			],
			['period/mismatch 2 period Tháng 7']
		],
		[
			'above its label, the same',
			[
				'Mã đơn vị;Đơn vị;Tháng 6/2023;',
				';;Tổng số văn bản đi;Tổng số văn bản đến',
				'528;Huyện Tư Nghĩa;1;2'
			],
			[]
		],
		[
			'in a column of its own, which is not read',
			['Mã đơn vị;Tổng số văn bản đi;Tháng 5/2023', '528;1;2'],
			[]
		]
	])('%s', (_, rows, places) => expect(errorPlaces(checkText(lines(...rows)))).toEqual(places));

	test('it names the period where nothing else does', () => {
		const rows = [
			'Mã đơn vị;Đơn vị;Tháng 7/2023;',
			';;Tổng số văn bản đi;Tổng số văn bản đến',
			'528;Huyện Tư Nghĩa;1;2'
		];
		const checked = checkText(lines(...rows), { period: undefined });
		expect(errorPlaces(checked)).toEqual([]);
		expect(checked.period?.id).toBe('2023-07');
	});
});
