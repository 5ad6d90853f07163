import { describe, expect, test } from 'vitest';
import { CODES_AT } from '../places.ts';

describe('a plan or an estimate is refused', () => {
	test.each([
		'Ước TH tháng 8/2025',
		'ƯTH tháng 8/2025',
		'KH T8/2025',
		'DK tháng 8/2025',
		'Bình quân tháng 8/2025',
		'BQ tháng 8/2025',
		'Tháng 8/2025 (ước)',
		'Tháng 8/2025 (kế hoạch)',
		'Tháng 8/2025 - KH',
		'BÁO CÁO VĂN BẢN (KẾ HOẠCH)',
		'Số liệu kế hoạch',
		'Số liệu dự kiến',
		'KẾ HOẠCH',
		'Chỉ tiêu được giao',
		'Số liệu kế hoạch năm 2025'
	])('in the title: %s', (text) => expect(CODES_AT.title(text)).toEqual(['period/unreadable']));
	test.each(['KH', 'KH T8', 'Ước TH', 'Ước T8', 'UTH', 'Dự kiến', 'KH_T8'])(
		'as the name of a sheet: %s',
		(name) => {
			expect(CODES_AT.sheet(name)).toEqual(['period/unreadable']);
			expect(CODES_AT.sheet(name, 'Tháng 8/2025')).toEqual(['period/unreadable']);
		}
	);
	test.each(['Ước TH T8/2025', 'KH T8/2025', 'T8/2025 (ước)'])('in a column: %s', (cell) =>
		expect(CODES_AT.column(cell)).toEqual(['period/unreadable'])
	);
	test.each(['KH tháng 8', 'KH', 'Tháng 8/2025 (ước)', 'BQ tháng 8'])('in a heading: %s', (text) =>
		expect(CODES_AT.heading(text)).not.toEqual([])
	);
});

describe('these are no plans', () => {
	test.each([
		'Sở KH&CN, tháng 8/2025',
		'Sở KHCN',
		'Sở KH&ĐT tháng 8/2025',
		'Kế hoạch số 12/KH-UBND',
		'(Kèm theo Kế hoạch số 12/KH-UBND ngày 1/7/2025)',
		'Phòng Kinh tế',
		'Phòng Tài chính - Kế hoạch',
		'PHÒNG KH tháng 8/2025',
		'Kết quả thực hiện kế hoạch tháng 8/2025',
		'KẾ HOẠCH CHUYỂN ĐỔI SỐ NĂM 2025',
		'Kế hoạch năm 2025',
		'Tháng 8/2025 (chính thức)',
		'Tháng 8/2025, kế hoạch tháng 9/2025'
	])('in the title: %s', (text) => expect(CODES_AT.title(text)).toEqual([]));
	test.each(['TH', 'KHCN', 'VB KH-CN'])('as the name of a sheet: %s', (name) =>
		expect(CODES_AT.sheet(name)).toEqual([])
	);
	test.each(['Sở KH và CN', 'KH&CN', 'Khối xã', 'Phòng Tài chính - Kế hoạch'])(
		'in a heading: %s',
		(text) => expect(CODES_AT.heading(text)).toEqual([])
	);
});
