import { describe, expect, test } from 'vitest';
import { checkText, errorPlaces, errorsIn, lines } from '../check-text.ts';

const check = (...rows: string[]) =>
	checkText(lines('TT;Đơn vị;outgoing_total;incoming_total', ...rows));
const DISTRICTS = ['1;Huyện Bình Sơn;1;2', '2;Huyện Tư Nghĩa;3;4'];
const COMMUNES = ['1;Xã Bình Hòa;10;20', '2;Xã Bình Thanh;30;40'];

describe('a total row agrees with', () => {
	test.each([
		['all rows', [...DISTRICTS, ';Tổng cộng;4;6']],
		['all rows above which it stands', [';Tổng cộng;4;6', ...DISTRICTS]],
		[
			'the rows of its group',
			[
				'I;Cấp huyện;;',
				...DISTRICTS,
				';Cộng;4;6',
				'II;Cấp xã;;',
				...COMMUNES,
				';Cộng;40;60',
				';Tổng cộng;44;66'
			]
		],
		[
			'the rows below its heading',
			['I;Cấp huyện;4;6', ...DISTRICTS, 'II;Cấp xã;40;60', ...COMMUNES, ';Tổng cộng;44;66']
		],
		['the rows of one level', ['1;Huyện Bình Sơn;1;2', ...COMMUNES, ';Toàn huyện;40;60']],
		['the figures that it has', [...DISTRICTS, ';Tổng cộng;4;-']],
		['rows that did not report', [...DISTRICTS, '3;Huyện Ba Tơ;;', ';Tổng cộng;4;6']]
	])('%s', (_, rows) => expect(errorPlaces(check(...rows))).toEqual([]));
});

describe('a total row that agrees with none of them is refused', () => {
	test.each([
		['in one figure', [...DISTRICTS, ';Tổng cộng;4;7'], ['total/differs 4 incoming_total 7']],
		[
			'in all',
			[...DISTRICTS, ';Tổng cộng;5;7'],
			['total/differs 4 outgoing_total 5', 'total/differs 4 incoming_total 7']
		],
		[
			'under its heading',
			['I;Cấp huyện;5;6', ...DISTRICTS, 'II;Cấp xã;40;60', ...COMMUNES],
			['total/differs 2 outgoing_total 5']
		]
	])('%s', (_, rows, errors) => expect(errorPlaces(check(...rows))).toEqual(errors));

	test('and says what the rows come to', () =>
		expect(errorsIn(check(...DISTRICTS, ';Tổng cộng;4;7'))).toMatchObject([
			{ expected: 6, column: 'incoming_total' }
		]));
});

test('rows of unknown units still count: their figures are part of the total', () =>
	expect(errorPlaces(check(...DISTRICTS, '3;Huyện Lạ Hoắc;5;5', ';Tổng cộng;9;11'))).toEqual([
		'unit/unknown 4 unit Huyện Lạ Hoắc'
	]));

test('a figure that cannot be read leaves its total unknown', () =>
	expect(errorPlaces(check(...DISTRICTS, '3;Huyện Ba Tơ;x;5', ';Tổng cộng;9;11'))).toEqual([
		'number/unreadable 4 outgoing_total x'
	]));
