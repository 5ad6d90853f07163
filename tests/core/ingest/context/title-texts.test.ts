import { describe, expect, test } from 'vitest';
import { resolvePeriod } from '../../../../src/lib/core/ingest/context/resolve-period.ts';

const FORM = { calendar: 'calendar', content: 'counts' } as const;

/** Problems of a title whose cells are separated by `|` and whose rows by `⏎`. */
const problemsOf = (title: string, choice: string): string[] => {
	const rows = title.split(' ⏎ ').map((row, index) => ({ line: index + 1, cells: row.split('|') }));
	const { problems } = resolvePeriod({ title: rows, choice }, FORM, '2026-01-01');
	return problems.map(({ code }) => code);
};

describe('another span of days than August 2025', () => {
	test.each([
		'Từ ngày 15 đến ngày 31 tháng 8 năm 2025',
		'Từ ngày 15 đến 31/8/2025',
		'15-31/8/2025',
		'01-15/8/2025',
		'Tháng 1 - 8/2025',
		'Tháng 1 -\u00a08/2025',
		'Từ 1/2025 đến 8/2025',
		'Giai đoạn 1/2025 - 8/2025',
		'Tháng 08/2025 - 09/2025',
		'Từ năm 2021 đến tháng 8/2025',
		'Tính đến tháng 8/2025',
		'Đến hết quý III/2025',
		'Số liệu tích lũy đến tháng 8/2025',
		'YTD 08/2025',
		'Jan - Aug 2025',
		'01/07/2025 to 31/07/2025',
		'01/07/2025, 31/07/2025',
		'Ngày bắt đầu: 01/07/2025; Ngày kết thúc: 31/07/2025',
		'Ngày bắt đầu|01/07/2025|Ngày kết thúc|31/07/2025',
		'Ngày bắt đầu: 01/07/2025 ⏎ Ngày kết thúc: 31/07/2025',
		'Ngày đầu kỳ: 01/07/2025, ngày cuối kỳ: 31/07/2025',
		'Từ 00:00 ngày 01/07/2025 đến 23:59 ngày 31/07/2025',
		'Ngày báo cáo: từ 01/7/2025 đến 31/7/2025',
		'Thời gian nhận: 01/7/2025 - 31/7/2025',
		'Tính đến thời điểm 31/07/2025',
		'Thời gian chốt số liệu: 31/7/2025',
		'Tháng 8/2025, số liệu đến 20/8',
		'Năm 2024, 2025',
		'Năm 2021-2025',
		'Tháng 6, 7, 8/2025',
		'Tháng 7+8/2025',
		'Tháng VII/2025',
		'Tháng Ⅶ/2025',
		'Tháng ７/2025',
		'Tháng số 7/2025',
		'Tháng thứ 7/2025',
		'Tháng_7_2025',
		'Th7/2025',
		'Th. 7/2025',
		'T 7/2025',
		'M7/2025',
		'Số liệu 07/2025',
		'Kỳ BC: 7/2025',
		'Tháng/năm: 7/2025',
		'202507',
		'07/25',
		'Month: July',
		'H1 2025',
		'8T-2025',
		'8T/25',
		'Báo cáo tám tháng 2025',
		'2Q/2025',
		'2025Q2',
		'QII',
		'Tháng O7/2025',
		'\u0422háng 7/2025',
		'T H Á N G 7/2025',
		'Năm tài chính 2025',
		'Niên độ 2025',
		'So với cùng kỳ: số liệu tháng 7/2025',
		'Kết quả tháng 8/2025, kế hoạch và số liệu tháng 7/2025',
		'(Kèm theo Báo cáo số 45/BC-UBND ngày 3/8/2025 về kết quả tháng 7/2025)',
		'Cộng dồn 8 tháng',
		'Tháng báo cáo: 7',
		'Năm|2025|Tháng|7'
	])('%s', (title) => expect(problemsOf(title, '2025-08')).toEqual(['period/mismatch']));
});

describe('a span that is not understood', () => {
	test.each([
		'Từ đầu quý đến 31/8/2025',
		'Từ 1/7/2025 đến nay',
		'Tháng 8/7/2025',
		'Tháng -7/2025',
		'Tháng ...../2025',
		'Tháng … năm …',
		'Từ ngày ... đến ngày ...',
		'Quý IIII/2025',
		'Th¸ng 7 n¨m 2025',
		'Tuần 32/2025',
		'Số liệu tháng trước',
		'Số liệu cùng kỳ năm 2024',
		'2 tháng sau sáp nhập',
		'Lũy kế năm 2025',
		'Quý II - Tháng 8/2025'
	])('%s', (title) => expect(problemsOf(title, '2025-08')).toEqual(['period/unreadable']));
});

describe('a part or a plan of August 2025', () => {
	test.each([
		'10 ngày cuối tháng 8/2025',
		'15 ngày đầu tháng 8 năm 2025',
		'Nửa đầu tháng 8/2025',
		'Tuần 3 tháng 8/2025',
		'Kỳ 1 tháng 8/2025',
		'Tháng 8 năm trước',
		'Tháng 8 năm ngoái',
		'Kế hoạch tháng 8/2025',
		'Ước thực hiện tháng 8/2025'
	])('%s', (title) => expect(problemsOf(title, '2025-08')).toContain('period/unreadable'));
});

describe('August 2025', () => {
	test.each([
		'01-31/8/2025',
		'Từ ngày 01 đến 31/8/2025',
		'Từ ngày 1 đến ngày 31 tháng 8 năm 2025',
		'Từ 00:00 ngày 01/08/2025 đến 23:59 ngày 31/08/2025',
		'Kỳ báo cáo: 01/08/2025 00:00 - 31/08/2025 23:59',
		'Ngày bắt đầu: 01/08/2025; Ngày kết thúc: 31/08/2025',
		'Tính đến ngày 31/8/2025',
		'Số liệu tính đến 31/8',
		'Thời gian chốt số liệu: 31/8/2025',
		'Tháng|01/08/2025',
		'T H Á N G 8/2025',
		'Tháng_8_2025',
		'Tháng VIII/2025',
		'Tháng Ⅷ/2025',
		'Tháng ８/2025',
		'Tháng O8/2025',
		'Тháng 8/2025'
	])('%s', (title) => expect(problemsOf(title, '2025-08')).toEqual([]));
});

describe('no declaration', () => {
	test.each([
		'Hạn nộp: 05/9/2025',
		'Ngày báo cáo: 05/9/2025',
		'Kế hoạch giai đoạn 2021-2025',
		'Chuyển đổi số đến năm 2025, định hướng đến năm 2030',
		'Số liệu tính đến thời điểm báo cáo',
		'Tình hình thực hiện Nghị quyết số 57 năm 2024',
		'Quy chế số 5 năm 2023',
		'Mục tiêu đến năm 2030',
		'Số: 12/2025',
		'Biểu 01/2025',
		'Trang 1/2',
		'Phường Tam Kỳ 1',
		'Người lập, ngày ... tháng ... năm ...',
		'Báo cáo hằng tháng trước ngày 18'
	])('%s', (title) => expect(problemsOf(title, '2025-08')).toEqual([]));
});
