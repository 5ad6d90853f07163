import { describe, expect, test } from 'vitest';
import type {
	Catalogue,
	Scorecard,
	ScorecardComponent
} from '../../../src/lib/core/model/catalogue.ts';
import type { Field, Form, Rule } from '../../../src/lib/core/model/form.ts';
import { adminCataloguePage } from '../../../src/lib/features/admin/catalogue-page.ts';
import { scorecardView } from '../../../src/lib/features/admin/scorecard-view.ts';
import { formView } from '../../../src/lib/features/catalogue/form-view.ts';
import { reference } from '../../core/model/reference.ts';
import { onTime, tthc } from '../../ui/ranking-fixtures.ts';

const { catalogue, units } = reference;
const at = '2025-08-14T18:00:00.000Z';
const versions = {
	catalogue: {
		inUse: 'new',
		kept: [
			{ hash: 'new', firstSeen: at },
			{ hash: 'old', firstSeen: '2020-01-01T00:00:00.000Z' }
		]
	},
	units: { inUse: 'units', kept: [{ hash: 'units', firstSeen: at }] }
};

const page = (given: Partial<Catalogue> = {}, locale: 'vi' | 'en' = 'vi') =>
	adminCataloguePage({ catalogue: { ...catalogue, ...given }, units }, versions, locale);

test('the versions in use stand apart from those that there were', () => {
	const { inUse, earlier } = page();
	expect(inUse).toEqual([
		{ hash: 'new', what: 'Danh mục chỉ tiêu', since: '01:00, 15/8/2025' },
		{ hash: 'units', what: 'Danh sách đơn vị', since: '01:00, 15/8/2025' }
	]);
	expect(earlier.map(({ hash }) => hash)).toEqual(['old']);
});

test.for(['vi', 'en'] as const)('all of the catalogue is there: %s', (locale) => {
	const shown = page({}, locale);
	expect(shown.forms.map(({ id }) => id)).toEqual(catalogue.forms.map(({ id }) => id));
	expect(shown.groups.flatMap(({ indicators }) => indicators)).toHaveLength(
		catalogue.indicators.length
	);
	expect(shown.scorecards).toHaveLength(catalogue.scorecards.length);
	expect(shown.changes.flatMap(({ rows }) => rows)).toHaveLength(
		units.changes.length + units.ends.length
	);
});

test('days off that lie together are one span, the latest year first', () => {
	const holidays = ['2024-01-01', '2025-01-02', '2025-01-01', '2025-04-30', '2025-05-01'];
	expect(page({ holidays, workingWeekends: ['2025-04-26'] }).years).toEqual([
		{
			title: 'Năm 2025: 4 ngày nghỉ',
			days: '1/1–2/1/2025 · 30/4–1/5/2025',
			weekends: 'Làm bù vào: 26/4/2025'
		},
		{ title: 'Năm 2024: 1 ngày nghỉ', days: '1/1/2024', weekends: null }
	]);
});

test('a unit that ended without a successor stands among the changes of its day', () => {
	const rows = page().changes.flatMap((day) => day.rows);
	expect(rows.find(({ from }) => from.startsWith('Huyện Ba Tơ'))).toMatchObject({
		to: 'kết thúc, không có đơn vị kế thừa',
		basis: '203/2025/QH15'
	});
});

test('changes of units stand by their day, the latest first, with share and basis', () => {
	const [latest, before] = page().changes;
	expect([latest?.title, before?.title]).toEqual([
		'Từ 1/7/2025 (359 thay đổi)',
		'Từ 1/1/2025 (10 thay đổi)'
	]);
	expect(before?.rows[0]).toEqual({
		id: '21220@2021-01-01 21220@2025-01-01',
		from: 'Xã Tịnh Hà (mã 21220, đến hết 31/12/2024)',
		to: 'Thị trấn Tịnh Hà (mã 21220, đến hết 30/6/2025)',
		share: 'toàn bộ',
		basis: '1279/NQ-UBTVQH15'
	});
});

describe('a form', () => {
	const sum: Field = {
		key: 'sum',
		addUp: 'derived',
		sumOf: ['good', 'late'],
		required: true,
		label: { vi: 'tổng', en: 'sum' },
		headers: ['Tổng']
	};
	const parts: Rule = {
		id: 'parts',
		kind: 'at-most',
		left: { late: 1 },
		right: { done: 1 },
		blanks: 'all',
		severity: 'warning'
	};
	const form: Form = { ...tthc, fields: [...tthc.fields, sum], rules: [parts] };

	test('says of whom it is asked, how often and until when', () => {
		expect(formView(form, 'vi').facts.map(({ value }) => value)).toEqual([
			'Thông tư 01/2020/TT-VPCP',
			'số đếm, mỗi đơn vị một dòng',
			'xã, phường',
			'hằng tháng; tháng tính từ ngày 15 đến ngày 14',
			'2 ngày làm việc sau kỳ'
		]);
	});

	test('that nobody hands in on a day has no deadline', () => {
		const terms = formView({ ...form, content: 'system' }, 'vi').facts.map(({ term }) => term);
		expect(terms).not.toContain('Hạn nộp');
	});

	test('says how its fields add up, and which rules they keep', () => {
		const { fields, rules } = formView(form, 'vi');
		expect(fields.map(({ addUp, required }) => [addUp, required])).toEqual([
			['cộng các tháng', ''],
			['cộng các tháng', ''],
			['cộng các tháng', ''],
			['trước hạn và đúng hạn + quá hạn', 'có']
		]);
		expect(rules).toEqual(['quá hạn ≤ đã giải quyết (chỉ cảnh báo)']);
	});
});

test('a scorecard says what measures each component and how points are given', () => {
	const component = (id: string, more: Partial<ScorecardComponent>): ScorecardComponent => ({
		id,
		label: { vi: id, en: id },
		maximum: 40,
		indicator: onTime.id,
		...more
	});
	const card: Scorecard = {
		id: 'card',
		title: { vi: 'Bộ chỉ số', en: 'Index' },
		legalBasis: 'QĐ',
		note: { vi: 'Ghi chú', en: 'Note' },
		validFrom: '2022-05-20',
		maximum: 100,
		groups: [
			{
				id: 'group',
				label: { vi: 'Nhóm', en: 'Group' },
				maximum: 100,
				components: [
					component('threshold', { threshold: [95, 100] }),
					component('steps', {
						steps: [
							{ atLeast: [9, 10], points: 40 },
							{ atLeast: [1, 2], points: 20 }
						]
					}),
					component('open', { indicator: null })
				]
			}
		]
	};
	const shown = scorecardView(card, { ...catalogue, indicators: [onTime] }, 'vi');
	const measured = { measure: 'Tỷ lệ đúng hạn', href: '/chi-tieu#on-time-rate' };
	expect(shown.groups[0]?.components).toMatchObject([
		{ ...measured, maximum: '40', points: 'đủ điểm từ 95%; dưới mức đó tính theo tỷ lệ' },
		{ ...measured, points: 'từ 90%: 40 điểm; từ 50%: 20 điểm' },
		{ measure: 'chưa có chỉ tiêu, chưa đánh giá', href: null, points: '' }
	]);
});
