import { describe, expect, test } from 'vitest';
import { checkText, errorsIn, lines } from '../check-text.ts';

const measuresIn = (text: string, form = 'thanhtoan'): string[] =>
	errorsIn(checkText(text, { form, period: '2023-Q2' })).map(
		({ code, at, cell, expected }) => `${code} ${at ?? ''} ${cell ?? ''} → ${expected ?? ''}`
	);

const HEADER =
	'unit;Số hồ sơ có yêu cầu nghĩa vụ tài chính;Số hồ sơ thanh toán trực tuyến;Số tiền thanh toán trực tuyến (đồng)';
const ROW = '528;20;15;4500000';

describe('a unit of measure that is not that of the field is an error:', () => {
	test.each<[file: string, fault: string]>([
		[
			lines('Đơn vị tính: triệu đồng', HEADER, ROW),
			'unit-of-measure/differs A1 Đơn vị tính: triệu đồng → hồ sơ, đồng'
		],
		[lines('ĐVT:;nghìn đồng', HEADER, ROW), 'unit-of-measure/differs B1 nghìn đồng → hồ sơ, đồng'],
		[
			lines(';;;(Đơn vị: tỷ đồng)', HEADER, ROW),
			'unit-of-measure/differs D1 (Đơn vị: tỷ đồng) → hồ sơ, đồng'
		],
		[
			lines('Đơn vị tính: quả', HEADER, ROW),
			'unit-of-measure/differs A1 Đơn vị tính: quả → hồ sơ, đồng'
		],
		[
			lines(HEADER.replace('(đồng)', '(triệu đồng)'), ROW),
			'unit-of-measure/differs D triệu đồng → đồng'
		],
		[
			lines(HEADER.replace(' (đồng)', ', ĐVT: triệu đồng'), ROW),
			'unit-of-measure/differs D ĐVT: triệu đồng → đồng'
		],
		[
			lines(HEADER.replace(' (đồng)', ''), 'ĐVT;hồ sơ;hồ sơ;tr.đ', ROW),
			'unit-of-measure/differs D tr.đ → đồng'
		]
	])('%j', (file, fault) =>
		expect(measuresIn(file).map((one) => one.normalize('NFC'))).toEqual([fault])
	);
});

test.each([
	lines('Đơn vị tính: đồng', HEADER, ROW),
	lines('Đơn vị tính: hồ sơ, đồng, %', HEADER, ROW),
	lines('(ĐVT: Hồ sơ)', HEADER, ROW),
	lines('Đơn vị: UBND huyện Tư Nghĩa', HEADER, ROW),
	lines(HEADER.replace('(đồng)', '(VNĐ)'), ROW),
	lines(HEADER, 'Đơn vị tính;hồ sơ;hồ sơ;đồng', ROW)
])('the unit of a field may be stated: %j', (file) => expect(measuresIn(file)).toEqual([]));

describe('a column of units of measure is compared row by row', () => {
	const long = (...rows: string[]): string => lines('Đơn vị;Chỉ tiêu;Đơn vị tính;Giá trị', ...rows);
	test('with the field of the row, in a long file', () => {
		const good = long(
			'528;Số hồ sơ thanh toán trực tuyến;hồ sơ;15',
			'528;Số tiền thanh toán trực tuyến (đồng);đồng;45'
		);
		expect(measuresIn(good)).toEqual([]);
		expect(measuresIn(good.replace(';đồng;', ';triệu đồng;'))).toEqual([
			'unit-of-measure/differs C3 triệu đồng → đồng'
		]);
	});
	test('with those of all columns, in a wide file', () => {
		const wide = (unit: string): string => lines(`${HEADER};ĐVT`, `${ROW};${unit}`);
		expect(measuresIn(wide('hồ sơ, đồng'))).toEqual([]);
		expect(measuresIn(wide('triệu đồng'))).toEqual([
			'unit-of-measure/differs E2 triệu đồng → hồ sơ, đồng'
		]);
	});
});
