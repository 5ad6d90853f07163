import { describe, expect, test } from 'vitest';
import { periodOf } from '../../../src/lib/core/model/period.ts';
import { columnLetter } from '../../../src/lib/features/explanation/report-sources.ts';
import { explanationPage } from '../../../src/lib/features/explanation/explanation-page.ts';
import { explanation, ranked, report } from './explanation-fixtures.ts';

const NOBODY: ReadonlySet<string> = new Set();
const page = explanationPage(explanation, NOBODY, 'vi');

describe('a figure is explained', () => {
	test('with the finding as title: value, counts, and from how many cells', () => {
		expect(page.title).toBe(
			'Xã Mới: 90,0% = 180\u00a0/\u00a0200 hồ sơ, cộng từ 6 ô số liệu đã nhận'
		);
		expect(page.lede).toContain('Hạng =3 trong 12 đơn vị được xếp hạng, hạng có thể từ 1 đến 5.');
		expect(page.crumb).toBe('Đợt công bố 3, 20/8/2025');
		expect([page.isDemo, page.why, page.newer]).toEqual([true, null, null]);
	});

	test('by the formula in words and the sums of both sides', () => {
		expect(page.formula.words).toBe('trước hạn và đúng hạn ÷ đã giải quyết');
		expect(page.formula.sides).toEqual([
			{
				name: 'Tử số',
				total: '180',
				terms: [{ key: 'good', label: 'trước hạn và đúng hạn', rule: 'Cộng 2 kỳ', sum: '180' }]
			},
			{
				name: 'Mẫu số',
				total: '200',
				terms: [{ key: 'done', label: 'đã giải quyết', rule: 'Cộng 2 kỳ', sum: '200' }]
			}
		]);
	});

	test('by parts and units, each with its report, line, column, header and cell', () => {
		expect(page.parts.map(({ title }) => title)).toEqual([
			'Tháng 7/2025 (15/6–14/7/2025): 2 đơn vị',
			'Tháng 8/2025 (15/7–14/8/2025): 1 đơn vị'
		]);
		const [row] = page.parts[0]?.rows ?? [];
		expect(row?.report).toEqual({
			received: 'Báo cáo nhận lúc 09:05, 15/8/2025',
			file: 'tệp WINDOWS-1258, dấu phân cách “;”, tiêu đề đến dòng 6',
			receipt: { text: report.sha256, href: `/receipts/${report.sha256}` },
			href: null,
			note: null
		});
		expect(row?.figures).toEqual([
			{
				key: 'good',
				label: 'trước hạn và đúng hạn',
				value: '40',
				note: null,
				cell: '40 ',
				place: 'dòng 7, cột 28 (AB)',
				header: 'Đã giải quyết > Đúng hạn'
			},
			expect.objectContaining({ place: 'dòng 7, cột 3 (C)', header: 'Số liệu: Tổng số' })
		]);
	});

	test('with the way back to just this ranking and the same for programs, release named', () => {
		expect(page.ranking).toBe(
			'/xep-hang/on-time-rate?level=commune&period=2025-Q3&parent=51&release=3'
		);
		expect(page.total).toBe(
			'/giai-thich/on-time-rate?level=commune&period=2025-Q3&parent=51&release=3'
		);
		expect(page.json).toBe(
			'/api/v1/explain?indicator=on-time-rate&unit=20003&period=2025-Q3&parent=51&release=3'
		);
	});
});

test('its rank among those like it stands beside its rank among all', () => {
	const { lede } = explanationPage(ranked, NOBODY, 'vi');
	expect(lede).toContain(
		'hạng có thể từ 1 đến 5; hạng 1 trong 2 xã; hạng 1 trong 2 đơn vị hải đảo.'
	);
});

test('only who may open a report is led to it', () => {
	const { parts } = explanationPage(explanation, new Set([report.id]), 'en');
	expect(parts[1]?.rows[0]?.report?.href).toBe('/en/bao-cao/report-1');
});

test('an older release says so and leads to the same figure in the newest', () => {
	const release = explanation.release && { ...explanation.release, supersededBy: 4 };
	expect(explanationPage({ ...explanation, release }, NOBODY, 'vi').newer).toEqual({
		number: 4,
		href: '/giai-thich/on-time-rate/20003?period=2025-Q3&parent=51'
	});
});

test('what has no value says why, and names what is missing', () => {
	const nothing = { figure: null, sums: null, place: null, reason: 'incomplete' as const };
	const parts = explanation.parts.map((part) => ({
		...part,
		rows: [],
		missing: [explanation.unit]
	}));
	const shown = explanationPage({ ...explanation, ...nothing, parts }, NOBODY, 'vi');
	expect(shown.title).toBe('Xã Mới chưa có giá trị: báo cáo chưa đủ');
	expect(shown.why).toBe('Đã có báo cáo nhưng còn thiếu một phần, nên chưa tính được giá trị.');
	expect(shown.parts[0]?.notes).toEqual(['Chưa có báo cáo của: Xã Mới.']);
	expect(shown.formula.sides[0]?.total).toBe('–');
});

test('what a stock held in earlier months is shown as not counted, and a split part says so', () => {
	const parts = explanation.parts.map((part) => ({
		...part,
		split: true,
		rows: part.rows.map((row) => ({
			...row,
			figures: row.figures.map((figure) => ({ ...figure, isCounted: false, cell: null }))
		}))
	}));
	const shown = explanationPage({ ...explanation, parts }, NOBODY, 'vi');
	expect(shown.parts[0]?.notes).toEqual([expect.stringContaining('đơn vị cũ đã chia')]);
	expect(shown.parts[0]?.rows[0]?.figures[0]).toMatchObject({
		note: 'không cộng',
		cell: null,
		place: 'không tìm thấy ô này'
	});
});

test('what the system counted is shown as the reports that were due', () => {
	const month = periodOf('2025-07', 'cutoff');
	const [part] = explanation.parts;
	if (!part || !month) throw new Error('a part');
	const { form, unit } = explanation;
	const due = { form, period: month, deadline: '2025-07-16', arrived: report, isOnTime: false };
	const rows = [{ unit, report: null, figures: [], due: [due, { ...due, arrived: null }] }];
	const system = { ...form, content: 'system' as const };
	const answer = { ...explanation, form: system, parts: [{ ...part, rows }] };
	const shown = explanationPage(answer, NOBODY, 'vi');
	expect(shown.isCountedBySystem).toBe(true);
	expect(shown.parts[0]?.rows[0]?.due).toEqual([
		{
			name: 'Biểu II.06a, Tháng 7/2025',
			deadline: '16/7/2025',
			arrived: { text: '09:05, 15/8/2025', href: `/receipts/${report.sha256}` },
			isOnTime: false
		},
		expect.objectContaining({ arrived: null })
	]);
});

test('a statement stands with quote, source, line and the hash of its file', () => {
	const statement = {
		scope: '',
		indicator: 'on-time-rate',
		kind: 'result' as const,
		value: '99.5',
		qualifier: '=' as const,
		source: 'Báo A',
		quote: 'đạt 99 phẩy 5'
	};
	const { unit, period } = explanation;
	const stated = { unit: unit.id, period, statement, report: report.id, line: 4 };
	const cell = { line: 4, header: 'Giá trị', column: 6, text: '99,5%', named: null };
	const answer = { ...explanation, statements: [{ stated, report, cell }] };
	expect(explanationPage(answer, NOBODY, 'vi').statements).toMatchObject([
		{
			value: '99,5%',
			quote: 'đạt 99 phẩy 5',
			line: 'Dòng 4: “99,5%”',
			receipt: { text: report.sha256 }
		}
	]);
});

test.each([
	[1, 'A'],
	[26, 'Z'],
	[27, 'AA'],
	[52, 'AZ'],
	[703, 'AAA']
])('column %i is %s', (column, letter) => {
	expect(columnLetter(column)).toBe(letter);
});

test('what the unit says of the figure stands with its day, in its own words', () => {
	const { unit, period, indicator } = explanation;
	const reply = { id: 'y1', unit, period, indicator: indicator.id, text: 'Mất điện ba ngày.' };
	const replies = [{ ...reply, at: '2025-08-21T02:00:00Z' }];
	expect(page.replies).toEqual([]);
	expect(explanationPage({ ...explanation, replies }, NOBODY, 'vi').replies).toMatchObject([
		{ text: 'Mất điện ba ngày.', when: '21/8/2025, đã được duyệt' }
	]);
});
