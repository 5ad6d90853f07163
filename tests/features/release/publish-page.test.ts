import { describe, expect, test } from 'vitest';
import type { ReportMove, ReleasePreview } from '../../../src/lib/core/model/review.ts';
import { publishPage } from '../../../src/lib/features/release/publish-page.ts';
import { SHIPPED } from '../../ui/ranking-fixtures.ts';
import { BINH, FORM, period, unit, waiting } from '../review/report-fixtures.ts';

const RELEASE = {
	...{ number: 9, at: '2025-05-20T02:00:00.000Z', note: 'x', cut: 40 },
	...{ catalogue: 'c', units: 'u', supersededBy: null }
};

const move = (more: Partial<ReportMove> = {}): ReportMove => ({
	...waiting(),
	...{ act: 'approved', by: BINH, reason: null, ...more }
});

const NOTHING: ReleasePreview = {
	latest: RELEASE,
	moves: [],
	replies: 0,
	corrections: [],
	isCatalogueNew: false,
	waiting: { reports: 0, replies: 0 },
	cut: 40,
	examples: SHIPPED.examples,
	isDemo: false
};

const page = (more: Partial<ReleasePreview> = {}) => publishPage({ ...NOTHING, ...more }, 'vi');

describe('the title says what there is to publish', () => {
	test.each<[Partial<ReleasePreview>, string]>([
		[{}, 'Không có gì mới để công bố'],
		[{ moves: [move(), move()] }, '2 báo cáo được duyệt hoặc rút, chưa công bố'],
		[{ replies: 1 }, 'Không có báo cáo mới; có thay đổi khác để công bố'],
		[{ isCatalogueNew: true }, 'Không có báo cáo mới; có thay đổi khác để công bố']
	])('%#: %s', (more, title) => {
		expect(page(more).title).toBe(title);
	});
});

test('the next number follows the latest one, and what was looked at is kept', () => {
	expect(page()).toMatchObject({ number: 10, cut: 40, lede: 'So với đợt 9 (20/5/2025).' });
	expect(page({ latest: null })).toMatchObject({
		number: 1,
		lede: expect.stringContaining('đầu tiên')
	});
});

test('a report is told with what was done, by whom, when and why', () => {
	const moves = [move({ act: 'withdrawn', reason: 'trùng' }), move()];
	expect(page({ moves }).moves).toMatchObject([
		{
			report: 'Huyện Tư Nghĩa, Tháng 5/2025',
			what: 'Đã rút',
			isWithdrawn: true,
			who: 'Trần Văn Bình (người duyệt)',
			why: 'trùng'
		},
		{ what: 'Đã duyệt', isWithdrawn: false, why: null }
	]);
});

test('of very many the first are listed and the others counted', () => {
	const { moves, more, title } = page({ moves: Array.from({ length: 1204 }, () => move()) });
	expect([moves.length, more]).toEqual([200, '… và 1.004 báo cáo nữa.']);
	expect(title).toContain('1.204');
});

describe('what else it would bring', () => {
	const [field] = FORM?.fields ?? [];
	const tuNghia = unit('528@2021-01-01');
	if (!FORM || !field || !tuNghia) throw new Error('the catalogue has form, field and unit');
	const cell = { form: FORM, period: period('2025-05'), unit: tuNghia, field };
	const corrections = [
		{ ...cell, before: 1203, after: 1302 },
		{ ...cell, before: 5, after: null }
	];

	test('cells that were published otherwise, as they were and as they will be', () => {
		const told = page({ moves: [move()], corrections });
		expect(told.corrections).toMatchObject({
			title: '2 ô của đợt 9 sẽ có số liệu khác',
			before: 'Đợt 9',
			after: 'Đợt tới',
			lines: [
				{
					unit: 'Huyện Tư Nghĩa, Tháng 5/2025',
					before: '1.203',
					after: '1.302',
					difference: '+99'
				},
				{ before: '5', after: 'không còn', difference: null }
			]
		});
		expect(told.notices).toEqual([]);
	});

	test('that nothing published changes is said, but not of the first release', () => {
		expect(page({ moves: [move()] }).notices).toEqual([
			expect.stringContaining('Số liệu đã công bố không thay đổi')
		]);
		expect(page({ latest: null, moves: [move()] }).notices).toEqual([]);
	});

	test('public notes, another catalogue, and what waits', () => {
		const told = page({ replies: 2, isCatalogueNew: true, waiting: { reports: 3, replies: 0 } });
		expect(told.notices).toEqual([
			expect.stringContaining('2 ý kiến'),
			expect.stringContaining('Danh mục')
		]);
		expect(told.waiting).toContain('Còn 3 báo cáo và 0 ý kiến');
		expect(page().waiting).toBeNull();
	});
});
