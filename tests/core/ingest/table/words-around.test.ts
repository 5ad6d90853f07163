import { describe, expect, test } from 'vitest';
import { checkText, errorsIn, figuresIn } from '../check-text.ts';
import { checkSheets, sheet } from '../workbook-check.ts';
import type { IngestResult } from '../../../../src/lib/core/model/report.ts';

const HEADER = 'Mã đơn vị|Đơn vị|Tổng số văn bản đi|Văn bản đi điện tử|Tổng số văn bản đến';
const FIRST = '21235|Xã Tư Nghĩa|200|150|500';
const SECOND = '21238|Xã Vệ Giang|300|250|600';
const SENDING = { period: '2025-08' };

/** The same rows as CSV and as a workbook. */
const asBoth = (rows: string[]): [kind: string, checked: IngestResult][] => [
	['CSV', checkText(rows.join('\n').replaceAll('|', ';'), SENDING)],
	['workbook', checkSheets([sheet('Sheet1', ...rows)], SENDING)]
];
const expectErrors = (rows: string[], codes: string[]): void => {
	for (const [kind, checked] of asBoth(rows))
		expect([kind, ...new Set(errorsIn(checked).map(({ code }) => code))]).toEqual([kind, ...codes]);
};
const expectFigures = (rows: string[]): void => {
	for (const [kind, checked] of asBoth(rows)) {
		expect([kind, ...errorsIn(checked)]).toEqual([kind]);
		expect(figuresIn(checked, 'incoming_total')).toEqual([
			['21235', 500],
			['21238', 600]
		]);
	}
};

const DOUBTFUL = 'header/doubtful-column';
const MEASURE = 'unit-of-measure/differs';
const STACKED = 'header/stacked-table';

describe('words above the labels are of the columns', () => {
	test.each([
		['Cùng kỳ', DOUBTFUL],
		['Cùng kỳ 2024', DOUBTFUL],
		['So với tháng 7/2025', DOUBTFUL],
		['Căn cứ kế hoạch', DOUBTFUL],
		['Số 12/KH-UBND', DOUBTFUL],
		['Hạn nộp', DOUBTFUL],
		['%', MEASURE],
		['hồ sơ', MEASURE],
		['Nghìn văn bản', MEASURE]
	])('%j: %j', (words, code) => {
		expectErrors([`||${words}||`, HEADER, FIRST, SECOND], [code]);
		expectErrors([Array(5).fill(words).join('|'), HEADER, FIRST, SECOND], [code]);
	});
	test.each([
		'STT||Kế hoạch||',
		'Mã đơn vị||Kế hoạch||',
		'Nội dung:||Kế hoạch||',
		'Danh sách||Kế hoạch năm 2025||',
		'I|II|Kế hoạch||'
	])('whatever stands over the units: %j', (row) =>
		expectErrors([row, HEADER, FIRST, SECOND], [DOUBTFUL])
	);
	test('also above blank rows', () =>
		expectErrors(['||Tỷ lệ||', '||||', '||||', HEADER, FIRST, SECOND], [DOUBTFUL]));
});

describe('words below the labels are of the columns', () => {
	test.each([
		['A|B|Kế hoạch|Kế hoạch|Kế hoạch'],
		['|Toàn tỉnh|Kế hoạch|Kế hoạch|Kế hoạch'],
		['I|Các xã|Kế hoạch||'],
		['||||', '||||', '||||', '||||', '||||', '||||', 'A|B|Kế hoạch|Kế hoạch|Kế hoạch']
	])('%j', (...rows) => expectErrors([HEADER, ...rows, FIRST, SECOND], [DOUBTFUL]));
});

describe('rows of a title are none of the header', () => {
	test.each([
		['UBND XÃ||CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'VĂN PHÒNG||Độc lập - Tự do - Hạnh phúc'],
		['Số: 12/BC-UBND||Quảng Ngãi, ngày 5 tháng 9 năm 2025'],
		['Từ ngày:|01/08/2025|Đến ngày:|31/08/2025'],
		['Đơn vị báo cáo:||Văn phòng huyện'],
		['Tháng||8|Năm|2025'],
		['UBND XÃ|||Biểu 01/VB'],
		['||(Kèm theo Công văn số 12/VP-TH ngày 1/8/2025)'],
		['||||(Đơn vị: văn bản)'],
		['||||văn bản'],
		['Số đơn vị báo cáo||12'],
		['||Trong tháng||'],
		['||Kết quả||']
	])('%j', (...rows) => expectFigures([...rows, HEADER, FIRST, SECOND]));
	test.each(['||Kết quả||', 'A|B|Số lượng|Số lượng|Số lượng', 'I|Khối xã|x|x|x'])(
		'below the labels: %j',
		(row) => expectFigures([HEADER, row, FIRST, SECOND])
	);
});

describe('a second header or heading between the rows', () => {
	test.each([
		['TT|Tên xã phường|Lũy kế đi|Lũy kế điện tử|Lũy kế đến', STACKED],
		['Mã|Tên|Kế hoạch|Kế hoạch|Kế hoạch', STACKED],
		['|Cơ quan báo cáo|VB đến|VB đi|VB điện tử', STACKED],
		['Code|Name|Sent|Electronic|Received', STACKED],
		['||Thực hiện năm||', STACKED],
		['II. TỶ LỆ (%)', STACKED],
		['Kế hoạch', STACKED],
		['Ước thực hiện', STACKED],
		['Cùng kỳ năm 2024', STACKED],
		['KHỐI XÃ (LŨY KẾ)', STACKED],
		['Nghìn văn bản', STACKED],
		['II. THÁNG BẢY', 'period/mismatch'],
		['Quý II', 'period/mismatch'],
		['Năm 2024', 'period/mismatch'],
		['Tính đến 31/7/2025', 'period/mismatch'],
		['Tháng 13/2025', 'period/unreadable']
	])('%j: %j', (row, code) => {
		expectErrors([HEADER, FIRST, row, SECOND], [code]);
		expectErrors([HEADER, FIRST, row, HEADER, SECOND], [code]);
	});
	test.each([
		'II. KHỐI XÃ||||',
		Array(5).fill('II. KHỐI XÃ').join('|'),
		'I|Khối xã|x|x|x',
		'Năm 2025',
		'Tháng 8/2025',
		'|Phòng Tài chính - Kế hoạch|||',
		'II. Các xã sáp nhập từ ngày 1/7/2025'
	])('%j is none', (row) => expectFigures([HEADER, FIRST, row, SECOND]));
});

test.each([';;Trong quý;;', ';;Quý này;;'])('%j is no month', (row) =>
	expectErrors([row.replaceAll(';', '|'), HEADER, FIRST, SECOND], [DOUBTFUL])
);
test.each(['Trong tháng', 'Tháng này', 'Tháng báo cáo', 'Số liệu tháng'])(
	'%j is no quarter',
	(words) => {
		const rows = [`;;${words}`, 'Mã đơn vị;Đơn vị;Số tiền (đồng)', '21235;Xã Tư Nghĩa;2000000'];
		const checked = checkText(rows.join('\n'), { form: 'thanhtoan', period: '2025-Q3' });
		expect(errorsIn(checked).map(({ code }) => code)).toContain(DOUBTFUL);
	}
);

test.each(['ĐVT: Số lượng', 'Đơn vị tính: văn bản điện tử'])('%j states the unit', (row) =>
	expectFigures([row, HEADER, FIRST, SECOND])
);
test.each(['1|2|3|4|5=3+4', 'A|B|1a|1b|2', 'a|b|1|2|3', 'A|B|1|2|3', '(1)|(2)|(3)|(4)|(5)'])(
	'%j are column numbers',
	(row) => expectFigures([HEADER, row, FIRST, SECOND])
);
