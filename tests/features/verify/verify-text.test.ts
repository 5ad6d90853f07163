import { expect, test } from 'vitest';
import {
	FINDING_CODES,
	type Finding,
	type VerificationResult
} from '../../../src/lib/core/model/verification.ts';
import {
	findingText,
	verificationJson,
	verificationText
} from '../../../src/lib/features/verify/verify-text.ts';

const PLACE = {
	table: 'event',
	event: 17,
	file: '3fa4',
	report: 'r1',
	release: 3,
	id: 'k1',
	account: 'lan',
	form: 'tthc',
	line: 5,
	unit: '528@2021-01-01',
	period: '2023-Q1',
	field: 'resolved_late'
} as const;

const found = (code: Finding['code'], place: Finding['place'] = PLACE): Finding => ({
	code,
	place,
	stored: '4',
	proven: '6'
});

test.each(FINDING_CODES)(
	'%s has words of its own in both languages, with nothing left open',
	(code) => {
		const [vi, en] = [findingText(found(code), 'vi'), findingText(found(code), 'en')];
		expect(vi).not.toBe(en);
		for (const text of [vi, en]) {
			expect(text).toMatch(/\.$/u);
			expect(text).not.toMatch(/[{}]|undefined|null|–/u);
		}
	}
);

test('no two findings read the same', () => {
	const texts = FINDING_CODES.map((code) => findingText(found(code), 'vi'));
	expect(new Set(texts).size).toBe(texts.length);
});

test.each<[Finding, string]>([
	[found('event/hash'), 'Sự kiện 17: nội dung không khớp mã băm.'],
	[
		found('row/differs'),
		'Báo cáo r1, dòng 5 của tệp, đơn vị 528@2021-01-01, kỳ 2023-Q1, resolved_late: cơ sở dữ liệu ghi 4, tệp ghi 6.'
	],
	[found('database/damaged', {}), 'Tệp cơ sở dữ liệu hỏng: 4.'],
	[found('database/damaged', { table: 'entry' }), 'Bảng entry hỏng: 4.'],
	[
		found('database/unreadable', { table: 'event', event: 17 }),
		'Không đọc được bảng event từ sự kiện 17: 4.'
	],
	[found('database/unreadable', { file: '3fa4' }), 'Không đọc được tệp 3fa4: 4.'],
	[found('database/unreadable', { table: 'file' }), 'Không đọc được bảng file: 4.'],
	[found('database/unreadable', { report: 'r1' }), 'Không đọc được báo cáo r1: 4.'],
	[
		found('database/unreadable', { release: 3, form: 'tthc' }),
		'Không đọc được số liệu tthc của đợt công bố 3: 4.'
	],
	[found('database/unreadable', {}), 'Không đọc được cơ sở dữ liệu: 4.']
])('%j reads as people say it', (finding, text) => {
	expect(findingText(finding, 'vi')).toBe(text);
});

const looked = {
	events: 490,
	files: 220,
	reports: 225,
	rows: 14_567,
	releases: 9,
	replies: 0,
	accounts: 8,
	keys: 1
};
const RIGHT: VerificationResult = {
	looked,
	unproven: 0,
	head: { event: 490, hash: 'abc' },
	found: 0,
	findings: [],
	notices: []
};

test('where all is right it says so, what was looked at, and what to note down', () => {
	expect(verificationText(RIGHT, 'vi').split('\n')).toEqual([
		'Kết quả: không phát hiện sai lệch.',
		'Đã kiểm tra 490 sự kiện, 220 tệp, 225 báo cáo với 14.567 dòng, 9 đợt công bố, 0 ý kiến, 8 tài khoản, 1 mã truy cập API.',
		'Sự kiện cuối: 490, mã băm abc. Hãy ghi ở nơi khác để đối chiếu lần sau: verify --after 490:abc'
	]);
	expect(verificationJson(RIGHT, 'vi')).toMatchObject({ right: true, found: 0, findings: [] });
});

test('what is wrong stands first, each in its line; how many more there are is told', () => {
	const wrong = { ...RIGHT, unproven: 2, found: 1200, findings: [found('event/hash')] };
	expect(verificationText(wrong, 'en').split('\n').slice(0, 3)).toEqual([
		'  Event 17: its content does not match its hash.',
		'ERRORS FOUND: 1,200; the first 1 are listed above.',
		'2 reports could not be read again: the figures are not verified.'
	]);
	expect(verificationText({ ...wrong, found: 1 }, 'en')).toContain('ERRORS FOUND: 1.');
	expect(verificationJson(wrong, 'en').findings).toMatchObject([
		{ code: 'event/hash', place: PLACE, message: 'Event 17: its content does not match its hash.' }
	]);
});
