import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPeriods } from '../../../../src/lib/core/ingest/period/find-periods.ts';
import { periodTextOf } from '../../../../src/lib/core/ingest/period/period-text.ts';
import { readPeriod } from '../../../../src/lib/core/ingest/period/read-period.ts';
import { namedPeriods } from '../../../../src/lib/core/model/period.ts';

/** Ids of what the rows declare; a part without its year as it would be in 2025. */
const declared = (...rows: string[][]): string[] => {
	const { text } = periodTextOf(rows.map((cells, index) => ({ line: index + 1, cells })));
	return findPeriods(text, 'cutoff').map(({ reading }) => {
		if (reading.kind === 'unreadable') return 'unreadable';
		if (reading.kind === 'partial-until') return `until ${reading.dayIn(2025)}`;
		if (reading.kind === 'in-year') return `in ${reading.year}`;
		if (reading.kind === 'until') return `until ${reading.day}`;
		return reading.kind === 'partial'
			? `${reading.inYear(2025)?.id ?? ''} without year`
			: reading.period.id;
	});
};

describe('declarations in one cell', () => {
	test.each([
		['KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH THÁNG 8 NĂM 2025', ['2025-08']],
		['KẾT QUẢ CHUYỂN ĐỔI SỐ NĂM 2022', ['2022']],
		['SỐ LIỆU VĂN BẢN 2024', ['in 2024']],
		['Quyết định số 2024, văn bản số 2023', []],
		['Tại thời điểm 30/6/2025', ['until 2025-06-30']],
		['Thời điểm báo cáo: 31/7/2025', ['until 2025-07-31']],
		['Số liệu tính tại ngày 31/7/2025', ['until 2025-07-31']],
		['Lần 2 tháng 7/2025', ['2025-07']],
		['Biểu số 2 tháng 7 năm 2025', ['2025-07']],
		['Báo cáo nửa tháng 8/2025', ['unreadable', '2025-08']],
		['Giữa quý III/2025', ['unreadable']],
		['Trung bình tháng 8/2025', ['unreadable', '2025-08']],
		['Quý 3 (tháng 7, 8, 9)', ['2025-Q3 without year']],
		['Quý III/2025 (từ tháng 7 đến tháng 9)', ['2025-Q3']],
		['Quý III/2025 (tháng 7, 8)', ['unreadable']],
		['Quý II/2025 (tháng 7, 8, 9)', ['unreadable']],
		['Kỳ báo cáo: Quý I/2023 (Từ ngày 15/12/2022 đến ngày 14/03/2023)', ['2023-Q1', '2023-Q1']],
		['(Số liệu từ 0h00 ngày 15/7/2025 đến 24h00 ngày 14/8/2025)', ['2025-08']],
		['BÁO CÁO THỰC HIỆN KẾ HOẠCH CHUYỂN ĐỔI SỐ THÁNG 8 NĂM 2025', ['2025-08']],
		['Báo cáo tháng 8 năm 2025, phương hướng tháng 9 năm 2025', ['2025-08']],
		['Kết quả tháng 8 và nhiệm vụ tháng 9 năm 2025', ['2025-08 without year']],
		['Báo cáo tháng 6 và 6 tháng đầu năm 2023', ['2025-06 without year', '2023-H1']],
		['9 tháng và quý III năm 2023', ['2025-9M without year', '2023-Q3']],
		['LŨY KẾ TỪ ĐẦU NĂM ĐẾN THÁNG 8', ['2024-12-15/2025-08-14 without year']],
		['BÁO CÁO 8 THÁNG', ['2024-12-15/2025-08-14 without year']],
		['từ 15/7 đến 14/8', ['2025-08 without year']],
		['Số liệu tính đến ngày 14/8/2025', ['until 2025-08-14']],
		['Kỳ báo cáo: Tháng 13/2025', ['unreadable']],
		['Quý 5/2025', ['unreadable']],
		['Tháng … năm 2025', ['unreadable']],
		['Số liệu lũy kế', ['unreadable']],
		['Từ ngày 31/02/2023 đến ngày 14/3/2023', ['unreadable']],
		['Từ ngày 15/7/2025', ['unreadable']],
		['Tháng 8 - 12 xã', ['2025-08 without year']]
	])('%s', (cell, ids) => expect(declared([cell])).toEqual(ids));
});

describe('declarations over several cells and lines', () => {
	test.each<[string, string[][], string[]]>([
		['dates in own cells', [['Từ ngày', '15/06/2025', 'đến ngày', '14/07/2025']], ['2025-07']],
		['dates on two lines', [['Từ ngày: 15/06/2025'], ['Đến ngày: 14/07/2025']], ['2025-07']],
		['dates side by side', [['15/06/2025', '', '14/07/2025']], ['2025-07']],
		['a word a cell', [['Tháng', '7', 'năm', '2025']], ['2025-07']],
		[
			'a date word by word',
			[
				[
					'ngày',
					'15',
					'tháng',
					'6',
					'năm',
					'2025',
					'đến',
					'ngày',
					'14',
					'tháng',
					'7',
					'năm',
					'2025'
				]
			],
			['2025-07']
		],
		['a label and its month', [['Kỳ báo cáo', 'Thg7-25']], ['2025-07']],
		['a number beside a month', [['Biểu 06', 'Tháng 8/2025']], ['2025-08']]
	])('%s', (_, rows, ids) => expect(declared(...rows)).toEqual(ids));
});

test.each([
	'Quảng Ngãi, ngày 16 tháng 3 năm 2023',
	'Quảng Ngãi, ngày      tháng 9 năm 2025',
	'Tư Nghĩa, ngày … tháng … năm 2025',
	'ngày ... tháng ... năm 2025',
	'Ban hành kèm theo Thông tư số 01/2020/TT-VPCP ngày 21 tháng 10 năm 2020',
	'(Kèm theo Công văn số 12/UBND-VX ngày 3/7/2025)',
	'Theo Quyết định số 766/QĐ-TTg năm 2022',
	'Căn cứ Nghị định 61/2018/NĐ-CP ngày 23 tháng 4 năm 2018',
	'Thông tư của Văn phòng Chính phủ năm 2020',
	'Biểu số II.06a/VPCP/KSTT',
	'Số: 123/BC-UBND',
	'Ngày nhận báo cáo: ngày 18 tháng cuối quý',
	'Hạn nộp: ngày 16 tháng 8 năm 2025',
	'So với cùng kỳ năm 2024',
	'Thực hiện từ ngày 1/7/2025',
	'Kính gửi quý vị',
	'Tổ công nghệ số cộng đồng',
	'Trong 30 ngày đêm'
])('%s declares no period', (cell) => expect(declared([cell])).toEqual([]));

test('a named period that is written out is found again, in any surroundings', () => {
	const words = fc.constantFrom('BÁO CÁO ', 'Biểu 1 | ', 'UBND xã Tư Nghĩa: ', '');
	const period = fc
		.integer({ min: 2000, max: 2099 })
		.chain((year) => fc.constantFrom(...namedPeriods(year, 'cutoff')));
	const spelled = ({ start, end }: { start: string; end: string }): string =>
		`từ ngày ${start.split('-').reverse().join('/')} đến ngày ${end.split('-').reverse().join('/')}`;
	fc.assert(
		fc.property(words, period, (before, one) => {
			expect(declared([before + spelled(one)])).toEqual([one.id]);
			expect(readPeriod(spelled(one), 'cutoff')).toEqual(one);
		})
	);
});

test('a declaration behind a long text of the same cell is found', () =>
	expect(declared([`${'UBND xã Tư Nghĩa '.repeat(50)} Tháng 8/2025`])).toEqual(['2025-08']));

test('a hostile text is searched in a bounded number of steps', () => {
	for (const part of [
		'ngay ',
		'tu ngay 1/',
		'thang ',
		'1 ',
		'so voi ',
		'kem theo ',
		'quy i, ',
		'nam '
	])
		expect(declared([part.repeat(20_000)]).length).toBeLessThan(200);
});
