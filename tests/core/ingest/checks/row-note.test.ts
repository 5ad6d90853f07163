import { describe, expect, test } from 'vitest';
import { needsNote } from '../../../../src/lib/core/model/problem.ts';
import { checkText, errorPlaces, lines, warningsIn } from '../check-text.ts';

const noted = (note: string) => {
	const file = lines('unit;Tổng số văn bản đi;Ghi chú', `21235;200;${note}`);
	const checked = checkText(file, { period: '2025-08' });
	const warnings = warningsIn(checked).filter((one) => one.at === 'C2' && needsNote(one));
	return { errors: errorPlaces(checked), warnings: warnings.map(({ cell }) => cell) };
};

describe('a remark that denies its row asks for a note:', () => {
	test.each([
		'Chưa có số tháng 8, lấy số tháng 7',
		'Số ước',
		'lũy kế 8 tháng',
		'LK',
		'Kế hoạch',
		'Số liệu tạm tính',
		'Ước thực hiện cả tháng',
		'Số liệu tháng trước',
		'Số liệu năm 2024',
		'Số liệu đến 20/8/2025',
		'Mới sáp nhập, lấy số của tháng 7'
	])('%s', (note) => expect(noted(note)).toEqual({ errors: [], warnings: [note] }));
});

describe('any other remark says nothing:', () => {
	test.each([
		'Đã đối chiếu',
		'UBND mới thành lập từ 1/7/2025',
		'Sáp nhập từ tháng 7/2025',
		'Thành lập năm 2024',
		'tăng so với tháng 7',
		'Số liệu tháng 8',
		'Theo Kế hoạch số 12/KH-UBND ngày 5/3/2025',
		'Vượt kế hoạch năm 2025',
		'Số liệu tính đến 31/8/2025'
	])('%s', (note) => expect(noted(note)).toEqual({ errors: [], warnings: [] }));
});
