import { describe, expect, test } from 'vitest';
import {
	PROBLEM_CODES,
	type Problem,
	type ProblemCode
} from '../../../../src/lib/core/model/problem.ts';
import type { Form } from '../../../../src/lib/core/model/form.ts';
import { problemText } from '../../../../src/lib/ui/i18n/problems/problem-text.ts';

const problem = (code: ProblemCode, more: Partial<Problem> = {}): Problem => ({
	code,
	severity: 'error',
	line: null,
	column: null,
	field: null,
	cell: null,
	...more
});

describe.each(PROBLEM_CODES)('%s', (code) => {
	test('has words in both languages, and they differ', () => {
		const [vi, en] = [problemText(problem(code), 'vi'), problemText(problem(code), 'en')];
		expect(vi.length).toBeGreaterThan(20);
		expect(en.length).toBeGreaterThan(20);
		expect(vi).not.toBe(en);
	});

	test('says where it is, and what to do', () => {
		const text = problemText(problem(code, { line: 12, column: 'Tổng số' }), 'vi');
		expect(text).toMatch(/^Dòng 12(?:, cột “Tổng số”)?: /u);
		expect(code.startsWith('header/') || text.includes('cột “Tổng số”')).toBe(true);
		expect(text).toMatch(/hãy /iu);
	});
});

const CASES: [why: string, Problem, vi: string][] = [
	[
		'a name that nobody bears is answered with the nearest',
		problem('unit/unknown', {
			line: 7,
			column: 'Đơn vị',
			cell: 'Xã Nghĩa Mĩ',
			candidates: [
				{ code: '21286', name: 'Xã Nghĩa Mỹ', within: 'Huyện Tư Nghĩa' },
				{ code: '21289', name: 'Xã Nghĩa Phương' }
			]
		}),
		'Dòng 7, cột “Đơn vị”: Không có đơn vị nào có tên hoặc mã “Xã Nghĩa Mĩ”. Hãy sửa tên, hoặc ghi mã đơn vị. Gần giống nhất: Xã Nghĩa Mỹ thuộc Huyện Tư Nghĩa (mã 21286); Xã Nghĩa Phương (mã 21289).'
	],
	[
		'a row of figures without a unit',
		problem('unit/unknown', { line: 7, column: 'Đơn vị', cell: '' }),
		'Dòng 7, cột “Đơn vị”: Dòng này có số liệu nhưng không ghi đơn vị. Hãy ghi tên hoặc mã đơn vị; nếu là dòng thừa, hãy xóa.'
	],
	[
		'the file of a unit that nobody named',
		problem('unit/unknown', { line: 7, cell: '' }),
		'Dòng 7: Chưa rõ đây là báo cáo của đơn vị nào. Hãy chọn đơn vị gửi, hoặc ghi “Đơn vị báo cáo:” và tên đơn vị ở một dòng phía trên bảng.'
	],
	[
		'namesakes are told with the unit above each',
		problem('unit/ambiguous', {
			line: 11,
			cell: 'Nguyễn Nghiêm',
			candidates: [
				{ code: '21025', name: 'Phường Nguyễn Nghiêm', within: 'Thành phố Quảng Ngãi' },
				{ code: '21439', name: 'Phường Nguyễn Nghiêm', within: 'Thị xã Đức Phổ' }
			]
		}),
		'Dòng 11: Có nhiều đơn vị tên “Nguyễn Nghiêm”. Hãy ghi mã đơn vị thay cho tên. Có thể là: Phường Nguyễn Nghiêm thuộc Thành phố Quảng Ngãi (mã 21025); Phường Nguyễn Nghiêm thuộc Thị xã Đức Phổ (mã 21439).'
	],
	[
		'a code beside the name of another unit',
		problem('unit/ambiguous', {
			line: 11,
			cell: '528',
			candidates: [{ code: '528', name: 'Huyện Tư Nghĩa' }]
		}),
		'Dòng 11: Mã “528” và tên trong dòng này là của hai đơn vị khác nhau. Hãy sửa mã hoặc tên cho khớp. Có thể là: Huyện Tư Nghĩa (mã 528).'
	],
	[
		'a unit that is gone is answered with its successors',
		problem('unit/not-valid', {
			line: 9,
			cell: 'Xã Nghĩa Mỹ',
			day: '2024-12-31',
			isPast: true,
			candidates: [{ code: '21235', name: 'Xã Vệ Giang' }]
		}),
		'Dòng 9: “Xã Nghĩa Mỹ” chỉ tồn tại đến hết ngày 31/12/2024, trước ngày cuối của kỳ. Hãy báo cáo theo đơn vị kế thừa, hoặc kiểm tra lại kỳ báo cáo. Đơn vị kế thừa: Xã Vệ Giang (mã 21235).'
	],
	[
		'a unit that is not there yet is told by the day looked at',
		problem('unit/not-valid', { line: 9, cell: 'Xã Vệ Giang', day: '2025-06-14' }),
		'Dòng 9: “Xã Vệ Giang” chưa được thành lập vào ngày 14/6/2025, ngày cuối của kỳ. Hãy ghi đơn vị có vào thời gian đó, hoặc kiểm tra lại kỳ báo cáo.'
	],
	[
		'a unit that stands twice',
		problem('unit/duplicate', { line: 22, field: 'unit', cell: 'Sơn Hà', otherLine: 9 }),
		'Dòng 22: “Sơn Hà” đã có ở dòng 9. Hãy giữ một dòng, xóa dòng kia.'
	],
	[
		'a unit that is due and absent is named',
		problem('unit/missing', { unit: '536' }),
		'536 phải báo cáo kỳ này nhưng không có trong tệp. Hãy bổ sung; nếu chưa có số liệu, hãy ghi lý do khi nộp.'
	],
	[
		'a unit that stands there without figures',
		problem('unit/missing', { line: 8, candidates: [{ code: '536', name: 'Huyện Lý Sơn' }] }),
		'Dòng 8: Huyện Lý Sơn (mã 536) có trong tệp nhưng để trống số liệu. Hãy điền số; nếu chưa có số liệu, hãy ghi lý do khi nộp.'
	],
	[
		'a count that lost its zeros is answered with the count',
		problem('number/fraction-in-count', {
			line: 3,
			column: 'Tổng số',
			cell: '30.82',
			suggestion: 30820
		}),
		'Dòng 3, cột “Tổng số”: “30.82” là số thập phân, nhưng cột này là số đếm. Với 30.820 thì cả dòng khớp, nên có thể Excel đã bỏ mất số 0 ở cuối. Hãy kiểm tra rồi ghi 30.820.'
	],
	[
		'a cell grouped otherwise than the file',
		problem('number/mixed-grouping', { line: 3, cell: '1,234', expected: '.' }),
		'Dòng 3: “1,234” ngăn hàng nghìn khác với các ô còn lại của tệp; các ô đó dùng dấu chấm. Hãy viết liền các chữ số, hoặc ngăn bằng dấu chấm.'
	],
	[
		'a broken formula of the sheet',
		problem('number/unreadable', { line: 3, cell: '#REF!' }),
		'Dòng 3: “#REF!” là công thức hoặc lỗi công thức của Excel, không phải số. Hãy ghi số vào ô.'
	],
	[
		'a broken sum without the form says both sides',
		problem('rule/identity', {
			line: 5,
			column: 'A',
			cell: '10',
			expected: 12,
			found: 10,
			rule: 'a'
		}),
		'Dòng 5, cột “A”: Vế trái của “a” là 10, nhưng vế phải là 12; hai số này phải bằng nhau. Hãy tìm ô ghi sai trong dòng này rồi sửa.'
	],
	[
		'a total that is none',
		problem('total/differs', { line: 22, column: 'A', cell: '43.195', expected: 43095 }),
		'Dòng 22, cột “A”: Dòng tổng ghi 43.195, nhưng tổng của các dòng là 43.095. Hãy tìm dòng bị thiếu, bị tính hai lần hoặc ghi sai rồi sửa.'
	],
	[
		'a period that nobody named is asked for, not called unreadable',
		problem('period/unreadable', { field: 'period' }),
		'Tệp không ghi rõ kỳ báo cáo, và bạn chưa chọn kỳ. Hãy chọn kỳ báo cáo, hoặc ghi một dòng phía trên bảng, ví dụ “Kỳ báo cáo: Tháng 8/2025”.'
	],
	[
		'the file says one period, the choice another',
		problem('period/mismatch', {
			cell: '2023-Q1',
			expected: '2023-Q2 (2023-03-15/2023-06-14)',
			found: '2023-Q1 (2022-12-15/2023-03-14)'
		}),
		'Tệp ghi kỳ Quý II/2023 (15/3–14/6/2023), nhưng kỳ đã chọn là Quý I/2023 (15/12/2022 – 14/3/2023). Nếu đúng tệp, hãy chọn lại kỳ; nếu nhầm tệp, hãy gửi tệp của kỳ đã chọn.'
	],
	[
		'a cell says one period, the choice another',
		problem('period/mismatch', {
			cell: '2023-Q1',
			otherCell: 'Quý II/2023',
			otherAt: 'A2',
			expected: '2023-Q2 (2023-03-15/2023-06-14)',
			found: '2023-Q1 (2022-12-15/2023-03-14)'
		}),
		'Ô A2 ghi “Quý II/2023”, tức Quý II/2023 (15/3–14/6/2023), nhưng kỳ đã chọn là Quý I/2023 (15/12/2022 – 14/3/2023). Nếu đúng tệp, hãy chọn lại kỳ; nếu nhầm tệp, hãy gửi tệp của kỳ đã chọn.'
	],
	[
		'two cells name two periods',
		problem('period/mismatch', {
			line: 3,
			at: 'A3',
			cell: 'Quý I/2023',
			otherAt: 'A4:D4',
			otherCell: 'Từ ngày 01/01/2023 đến ngày 31/03/2023',
			expected: '2023-01-01/2023-03-31',
			found: '2023-Q1 (2022-12-15/2023-03-14)'
		}),
		'Dòng 3: Ô A3 ghi “Quý I/2023”, tức Quý I/2023 (15/12/2022 – 14/3/2023), nhưng ô A4:D4 ghi “Từ ngày 01/01/2023 đến ngày 31/03/2023”, tức 1/1–31/3/2023. Hãy sửa cho khớp rồi gửi lại.'
	],
	[
		'a row is of another period',
		problem('period/mismatch', {
			line: 5,
			column: 'Tháng',
			cell: '7',
			expected: '2025-08 (2025-07-15/2025-08-14)',
			found: '2025-07 (2025-06-15/2025-07-14)'
		}),
		'Dòng 5, cột “Tháng”: Cột “Tháng” ghi “7”, tức Tháng 7/2025 (15/6–14/7/2025), nhưng báo cáo này là của Tháng 8/2025 (15/7–14/8/2025). Hãy sửa cho khớp, hoặc gửi số liệu của kỳ khác trong tệp riêng.'
	],
	[
		'a declaration that is not understood',
		problem('period/unreadable', { line: 1, at: 'A1', cell: 'Tháng 13/2025', period: '2025-08' }),
		'Dòng 1: Ô A1 ghi “Tháng 13/2025”: không rõ là kỳ nào. Hãy ghi như “Tháng 8/2025”, “Quý I/2025” hoặc “Từ ngày 15/07/2025 đến ngày 14/08/2025”; ngày ghi trước tháng và phải là ngày có thật. Nếu là kỳ đã chọn, hãy ghi “Tháng 8/2025”.'
	],
	[
		'a missing column is named once and has no line',
		problem('header/missing-column', { expected: 'Tổng số' }),
		'Thiếu cột “Tổng số”. Hãy thêm cột này và ghi 0 nếu không phát sinh; nếu tệp có cột đó dưới tên khác, hãy sửa tên cột.'
	],
	[
		'a missing column of units is not a figure that could be 0',
		problem('header/missing-column', { field: 'unit', expected: 'Đơn vị', found: 'STT; Nơi gửi' }),
		'Không thấy cột đơn vị trong các cột “STT; Nơi gửi”. Hãy đặt tên cột đó là “Đơn vị” hoặc “Mã đơn vị”; nếu chưa có thì thêm cột này với tên hoặc mã của từng đơn vị.'
	],
	[
		'a name in a long table that no field bears',
		problem('header/unknown-column', { line: 4, column: 'Chỉ tiêu', cell: 'Tổng sốo' }),
		'Dòng 4, cột “Chỉ tiêu”: “Tổng sốo” không phải tên chỉ tiêu nào của biểu mẫu nên dòng này không được đọc. Hãy ghi tên chỉ tiêu đúng như trong biểu mẫu.'
	],
	[
		'a column of persons without a header is named by its letter',
		problem('header/personal-data', { line: 4, expected: 'E' }),
		'Dòng 4: Cột E (không có tiêu đề) có vẻ chứa thông tin cá nhân (họ tên, căn cước, điện thoại…). Hãy xóa cả cột khỏi tệp rồi gửi lại: hệ thống chỉ nhận số đếm.'
	],
	[
		'a row with too many cells',
		problem('csv/ragged-row', { line: 8, found: 14, expected: 12 }),
		'Dòng 8: Dòng có 14 ô nhưng tiêu đề chỉ có 12 ô, nên số liệu có thể nằm sai cột. Lỗi này thường do dấu ngăn cột nằm trong tên hoặc trong số (ví dụ 12,5). Hãy bỏ ô thừa, hoặc đặt ô có dấu đó trong ngoặc kép.'
	],
	[
		'a row with too few cells',
		problem('csv/ragged-row', { line: 8, found: 9, expected: 12 }),
		'Dòng 8: Dòng chỉ có 9 ô nhưng tiêu đề có 12 ô, nên số liệu có thể nằm sai cột. Hãy thêm ô còn thiếu vào đúng chỗ; ô chưa có số liệu thì để trống.'
	],
	[
		'a file too large',
		problem('file/too-large', { found: 25_165_824, expected: 16_777_216 }),
		'Tệp có dung lượng 24,0 MB; hệ thống chỉ nhận tệp đến 16,0 MB. Hãy xóa hình ảnh và trang tính không cần, hoặc chia tệp theo kỳ hay theo huyện rồi gửi từng tệp.'
	]
];

test.each(CASES)('%s', (_, given, text) => {
	expect(problemText(given, 'vi')).toBe(text);
});

test.each([
	['VNI', 'chọn nguồn “VNI Windows”, đích “Unicode”'],
	['TCVN3', 'chọn nguồn “TCVN3 (ABC)”, đích “Unicode”'],
	['VNI, TCVN3', 'chọn nguồn “VNI Windows” (phông tên VNI-…) hoặc “TCVN3 (ABC)” (phông tên .Vn…)'],
	['UTF-8', 'quay lại tệp gốc còn đúng chữ, lưu thành CSV UTF-8']
])('letters of the kind %s are mended in steps that an office knows', (found, steps) =>
	expect(problemText(problem('encoding/legacy-font', { found }), 'vi')).toContain(steps)
);

test.each([
	['xls', 'Excel kiểu cũ (.xls)'],
	['html', 'Tệp này là trang web'],
	['pdf', 'PDF'],
	['zip', 'giải nén'],
	['encrypted', 'mật khẩu'],
	['xlsx', 'bị hỏng'],
	['unheard of', 'không phải bảng Excel (.xlsx) hay CSV']
])('bytes that are %s are answered with what to do about them', (format, words) =>
	expect(problemText(problem('file/not-text', { format }), 'vi')).toContain(words)
);

test('no page is told of the command line', () => {
	for (const code of PROBLEM_CODES)
		for (const locale of ['vi', 'en'] as const)
			expect(problemText(problem(code), locale)).not.toContain('--');
});

test('a cell of a page is cut short', () => {
	const text = problemText(problem('number/unreadable', { cell: 'x'.repeat(5000) }), 'vi');
	expect(text).toContain(`“${'x'.repeat(80)}…”`);
});

describe('with the form, rules and fields are told by their names in it:', () => {
	const field = (key: string, vi: string, sumOf?: string[]): Form['fields'][number] => ({
		key,
		addUp: sumOf ? 'derived' : 'sum',
		required: true,
		label: { vi, en: key },
		headers: [vi],
		...(sumOf ? { sumOf } : {})
	});
	const form: Form = {
		id: 'teams',
		content: 'counts',
		title: { vi: 'Tổ', en: 'Teams' },
		legalBasis: '',
		calendar: 'calendar',
		frequency: 'quarter',
		levels: ['commune'],
		deadlineWorkingDays: 2,
		fields: [
			field('all', 'Tổng số', ['early', 'late']),
			field('early', 'Trước hạn'),
			field('late', 'Quá hạn'),
			field('members', 'Thành viên')
		],
		rules: [
			{
				id: 'enough',
				kind: 'at-most',
				left: { all: 3 },
				right: { members: 1 },
				blanks: 'all',
				severity: 'warning'
			}
		]
	};

	test.each<[string, Problem, string]>([
		[
			'a sum and its parts',
			problem('rule/identity', { rule: 'all', found: 2848, expected: 2855 }),
			'Tổng số là 2.848, nhưng Trước hạn + Quá hạn là 2.855; hai số này phải bằng nhau.'
		],
		[
			'a figure that lost its zeros, proven by the row',
			problem('rule/identity', { rule: 'all', cell: '1', expected: 1000, suggestion: 1000 }),
			'Tổng số phải bằng Trước hạn + Quá hạn. Ô này ghi “1”. Có thể Excel đã bỏ mất số 0 ở cuối: với 1.000 thì cả dòng khớp.'
		],
		[
			'a part and its whole',
			problem('rule/part-exceeds-whole', { rule: 'enough', found: 9, expected: 8 }),
			'3 × Tổng số là 9, lớn hơn Thành viên (8), nhưng một phần không thể lớn hơn tổng.'
		],
		[
			'a rule that the form does not have',
			problem('rule/identity', { rule: 'unheard-of', found: 1, expected: 2 }),
			'Vế trái của “unheard-of” là 1'
		],
		[
			'a figure of a long table that stands twice',
			problem('unit/duplicate', { line: 5, field: 'late', cell: '7', otherLine: 3 }),
			'Dòng 5: Số liệu “Quá hạn” của đơn vị này đã có ở dòng 3.'
		],
		[
			'a figure that a long table lacks',
			problem('number/missing', { line: 5, field: 'late' }),
			'Dòng 5: Đơn vị này chưa có số liệu “Quá hạn”.'
		]
	])('%s', (_, given, words) => {
		expect(problemText(given, 'vi', form)).toContain(words);
	});
});
