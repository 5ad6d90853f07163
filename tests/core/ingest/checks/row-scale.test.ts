import { describe, expect, test } from 'vitest';
import { checkText, errorPlaces, lines, warningsIn } from '../check-text.ts';

const HEADER =
	'unit;Số hồ sơ có yêu cầu nghĩa vụ tài chính;Số hồ sơ thanh toán trực tuyến;Số tiền thanh toán trực tuyến (đồng)';
const paid = (...rows: string[]) =>
	checkText(lines(...rows), { form: 'thanhtoan', period: '2025-Q3' });
const row = (code: number): string => `${code};20;15;4500000`;

describe('a scale beside, between or below the rows is refused:', () => {
	test.each([
		['ĐVT: triệu đồng', [HEADER, row(21235), 'ĐVT: triệu đồng'], 3],
		['ĐVT: triệu đồng', [`${HEADER};`, `${row(21235)};ĐVT: triệu đồng`], 2],
		[
			'Số tiền tính bằng triệu đồng',
			[`STT;${HEADER}`, `1;${row(21235)}`, ';Số tiền tính bằng triệu đồng;;;', `2;${row(21238)}`],
			3
		]
	])('%s', (text, rows, line) =>
		expect(errorPlaces(paid(...rows))).toContain(`unit-of-measure/differs ${line} ${text}`)
	);
	test.each(['số ước', '7/2025', 'Số dự kiến'])('and so is %s beside a row', (text) => {
		const file = lines('unit;Tổng số văn bản đi;', `21235;200;${text}`);
		expect(errorPlaces(checkText(file, { period: '2025-08' }))).toHaveLength(1);
	});
});

test('in a column of remarks it asks for a note', () => {
	const text = 'Số tiền tính bằng triệu đồng';
	const checked = paid(`${HEADER};Ghi chú`, `${row(21235)};${text}`);
	expect(errorPlaces(checked)).toEqual([]);
	expect(warningsIn(checked)).toContainEqual(
		expect.objectContaining({ code: 'unit-of-measure/differs', at: 'E2', cell: text })
	);
});

test.each([
	'ĐVT: đồng',
	'Đã thu 5 triệu đồng',
	'Người lập biểu',
	'Sở Kế hoạch và Đầu tư',
	'8/2025'
])('%j says nothing of the figures', (text) => {
	const rows = [`${HEADER};`, `${row(21235)};${text === '8/2025' ? '' : text}`, `;;;;${text}`];
	expect(errorPlaces(paid(...rows))).toEqual([]);
	const noted = paid(`${HEADER};Ghi chú`, `${row(21235)};${text}`);
	expect(warningsIn(noted).filter(({ code }) => code === 'unit-of-measure/differs')).toEqual([]);
});
