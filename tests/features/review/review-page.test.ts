import { describe, expect, test } from 'vitest';
import type { ReportReview } from '../../../src/lib/core/model/review.ts';
import type { Receipt } from '../../../src/lib/core/model/report.ts';
import { reviewPage } from '../../../src/lib/features/review/review-page.ts';
import { reference } from '../../core/model/reference.ts';
import { answer, BINH, LAN, NOTHING, period, review, step, unit } from './report-fixtures.ts';

const page = (
	status: Receipt['status'],
	more: Partial<ReportReview> = {},
	locale: 'vi' | 'en' = 'vi',
	done: string | null = null
) => reviewPage(answer(status), review(more), reference, done, locale);

test('the sender reads a receipt, all others a report', () => {
	expect(page('submitted', { isSender: true }).title).toBe('Biên nhận báo cáo');
	expect(page('submitted')).toMatchObject({
		title: 'Báo cáo của Huyện Tư Nghĩa, Tháng 5/2025',
		lede: expect.stringContaining('Tệp x.csv: đã nộp, chờ duyệt.')
	});
	expect(page('submitted', {}, 'en').title).toBe('Report of Huyện Tư Nghĩa, May 2025');
});

test('a reviewer is warned of a sender with the own full name', () => {
	expect(page('submitted').warning).toBeNull();
	expect(page('submitted', { isNamesake: true }).warning).toContain('trùng họ tên');
});

test('what was done and said is told with full name, role, moment and reason', () => {
	const steps = [step('submitted', LAN, 'đã xem'), step('returned', BINH, 'sai dòng 2')];
	const comments = [step('commented', { name: 'operator x@y', fullName: null, role: null }, 'ừ')];
	const told = page('returned', { steps, comments });
	expect(told.history.map(({ what, who, at, why }) => [what, who, at, why])).toEqual([
		['Đã nộp', 'Nguyễn Thị Lan (người báo cáo)', '09:10, 16/5/2025', 'đã xem'],
		['Đã trả lại', 'Trần Văn Bình (người duyệt)', '09:10, 16/5/2025', 'sai dòng 2']
	]);
	expect(told.comments).toMatchObject([{ who: 'operator x@y', why: 'ừ' }]);
});

test('approval by the setting is told as such, not by its name in the log', () => {
	const steps = [step('approved', { name: 'REVIEW=auto', fullName: null, role: null })];
	expect(page('approved', { steps }).history[0]?.who).toContain('Tự động');
});

describe('a report that came back', () => {
	const steps = [step('submitted', LAN), step('returned', BINH, 'sai dòng 2')];

	test('says why first of all, with the way to mend it for who may', () => {
		const may = { ...NOTHING, correct: true };
		expect(page('returned', { steps, may }, 'en').stopped).toMatchObject({
			title: 'The report was returned',
			step: { why: 'sai dòng 2' },
			correct: '/en/nop-bao-cao'
		});
		expect(page('returned', { steps }).stopped?.correct).toBeNull();
	});

	test('is told apart from one that was withdrawn', () => {
		const approved = [step('submitted', LAN), step('approved', BINH)];
		const withdrawn = [...approved, step('withdrawn', BINH, 'trùng')];
		expect(page('withdrawn', { steps: withdrawn }).stopped).toMatchObject({
			title: 'Báo cáo đã bị rút',
			step: { why: 'trùng' }
		});
	});

	test('is told apart from one that its unit took back', () => {
		const taken = [step('submitted', LAN), step('withdrawn', LAN, 'nhầm kỳ')];
		const may = { ...NOTHING, correct: true };
		expect(page('withdrawn', { steps: taken, may }, 'vi', 'rut-ve')).toMatchObject({
			done: 'Đã rút báo cáo. Báo cáo không còn trong danh sách chờ duyệt.',
			stopped: {
				title: 'Đơn vị đã rút báo cáo này trước khi được duyệt',
				step: { who: 'Nguyễn Thị Lan (người báo cáo)', why: 'nhầm kỳ' },
				correct: '/nop-bao-cao'
			}
		});
	});

	test.each(['submitted', 'approved', 'superseded'] as const)('%s is neither', (status) => {
		expect(page(status, { steps }).stopped).toBeNull();
	});
});

describe('why there is no button to approve', () => {
	test.each<[ReportReview['cannot'], string | null]>([
		[null, null],
		['same-person', 'cần một người khác duyệt'],
		['period-locked', 'Trần Văn Bình (người duyệt): đã chốt']
	])('%s', (cannot, text) => {
		const lock = { by: BINH, at: '2025-05-16T02:10:00.000Z', reason: 'đã chốt' };
		const told = page('submitted', { cannot, lock }).cannot;
		expect(told).toEqual(text === null ? null : expect.stringContaining(text));
	});
});

test('what is decided on says what changes, and opens it', () => {
	const id = '528@2021-01-01';
	const cell = { unit: id, period: period('2025-05'), field: 'resolved_late' } as const;
	const comparison = {
		cells: [{ ...cell, state: 'changed', before: 1, after: 2 } as const],
		effects: [],
		isDemo: false,
		cut: 1
	};
	const { judged } = page('submitted', { comparison });
	expect(judged?.title).toBe('1 ô thay đổi so với số liệu đang có hiệu lực');
	expect(judged?.groups).toMatchObject([
		{ id: 'changed', isOpen: true, lines: [{ unit: unit(id)?.name, before: '1', after: '2' }] }
	]);
	expect(page('submitted').judged).toBeNull();
});

test.each([
	['duyet', true],
	['tra-lai', true],
	['rut', true],
	['trao-doi', true],
	['toString', false],
	['<b>', false],
	[null, false]
])('what the address says was done (%s) is told only where it is known', (done, isTold) => {
	expect(page('approved', {}, 'vi', done).done !== null).toBe(isTold);
});

test('leads to the page for withdrawing it only where that is possible', () => {
	expect(page('submitted').withdrawHref).toBeNull();
	const may = { ...NOTHING, withdrawOwn: true };
	expect(page('submitted', { may }, 'en').withdrawHref).toBe('/en/bao-cao/r1/rut');
});
