import { describe, expect, test } from 'vitest';
import { PROBLEM_CODES, type Problem, type ProblemCode } from '../../src/lib/model/problem.ts';
import type { Form } from '../../src/lib/model/form.ts';
import { problemText } from '../../src/lib/view/problem-text.ts';

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

	test('says where it is', () => {
		const text = problemText(problem(code, { line: 12, column: 'Tổng số' }), 'vi');
		expect(text).toMatch(/^Dòng 12, cột “Tổng số”: /u);
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
				{ code: '21286', name: 'Xã Nghĩa Mỹ' },
				{ code: '21289', name: 'Xã Nghĩa Phương' }
			]
		}),
		'Dòng 7, cột “Đơn vị”: Không có đơn vị nào tên hoặc mã là “Xã Nghĩa Mĩ”. Hãy sửa tên, hoặc ghi mã đơn vị. Gần giống nhất: Xã Nghĩa Mỹ (21286) và Xã Nghĩa Phương (21289).'
	],
	[
		'a count that lost its zeros is answered with the count',
		problem('number/fraction-in-count', {
			line: 3,
			column: 'Tổng số',
			cell: '30.82',
			suggestion: 30820
		}),
		'Dòng 3, cột “Tổng số”: “30.82” đọc ra số lẻ, có thể đã mất số 0 ở cuối khi mở bằng Excel tiếng Anh. Hãy ghi đủ các chữ số. Giá trị đúng có lẽ là 30.820.'
	],
	[
		'a broken sum says what it should be, and by which rule',
		problem('rule/identity', {
			line: 5,
			column: 'Tổng số',
			cell: '10',
			expected: 12,
			rule: 'a = b + c'
		}),
		'Dòng 5, cột “Tổng số”: Số liệu không cân đối: hai vế của công thức khác nhau. Hãy kiểm tra các ô của dòng này. Cần có: 12. Tìm thấy: 10. Quy tắc: a = b + c.'
	],
	[
		'a period that nobody named is asked for, not called unreadable',
		problem('period/unreadable', { field: 'period' }),
		'Tệp không ghi kỳ báo cáo và kỳ cũng chưa được chọn. Hãy chọn kỳ (--period), hoặc ghi trong tệp, ví dụ “Kỳ báo cáo: Tháng 8/2025”.'
	],
	[
		'a missing column is named once and has no line',
		problem('header/missing-column', { expected: 'Tổng số' }),
		'Thiếu cột “Tổng số”. Hãy thêm cột này, kể cả khi số liệu là 0.'
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
		'Dòng 9: “Xã Nghĩa Mỹ” chỉ có hiệu lực đến hết ngày 31/12/2024, trước ngày cuối của kỳ. Hãy báo cáo theo đơn vị kế thừa. Đơn vị kế thừa: Xã Vệ Giang (21235).'
	],
	[
		'a unit that is not there yet is told by the day looked at',
		problem('unit/not-valid', { line: 9, cell: 'Xã Vệ Giang', day: '2025-06-14' }),
		'Dòng 9: “Xã Vệ Giang” chưa có hiệu lực vào ngày 14/6/2025, ngày cuối của kỳ. Hãy ghi đơn vị của kỳ đó.'
	],
	[
		'a unit that is due and absent is named',
		problem('unit/missing', { unit: '536' }),
		'536 phải báo cáo kỳ này nhưng không có trong tệp. Hãy bổ sung, hoặc ghi lý do.'
	]
];

test.each(CASES)('%s', (_, given, text) => {
	expect(problemText(given, 'vi')).toBe(text);
});

describe('with the form, a broken rule is told in the words of its fields', () => {
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

	test.each([
		['all', 'Quy tắc: Tổng số = Trước hạn + Quá hạn.'],
		['enough', 'Quy tắc: 3 × Tổng số ≤ Thành viên.'],
		['unheard-of', 'Quy tắc: unheard-of.']
	])('%s', (rule, words) => {
		expect(problemText(problem('rule/identity', { rule }), 'vi', form)).toContain(words);
	});
});
