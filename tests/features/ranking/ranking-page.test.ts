import { describe, expect, test } from 'vitest';
import { periodOf } from '../../../src/lib/core/model/period.ts';
import { formulaText } from '../../../src/lib/ui/format/number-text.ts';
import { keyFigures } from '../../../src/lib/features/ranking/headline.ts';
import {
	rankingPage,
	type RankingPageContext
} from '../../../src/lib/features/ranking/ranking-page.ts';
import { answerFor, dossiers, onTime, tthc, type Row } from '../../ui/ranking-fixtures.ts';

const ROWS: Row[] = [['Xã A', 40, 40], ['Phường B', 390, 400], ['Xã C']];
const setting: RankingPageContext = {
	other: null,
	groups: [{ id: 'dossiers', label: { vi: 'Hồ sơ', en: 'Dossiers' } }],
	release: null,
	origin: 'http://localhost:3000',
	locale: 'vi'
};

describe('the formula in words', () => {
	test.each([
		['a part of a whole', onTime, 'trước hạn và đúng hạn ÷ đã giải quyết'],
		[
			'sums and differences',
			{ ...onTime, numerator: { good: 1, late: 1 }, denominator: { done: 1, late: -1 } },
			'(trước hạn và đúng hạn + quá hạn) ÷ (đã giải quyết − quá hạn)'
		],
		[
			'a multiple',
			{ ...onTime, denominator: { done: 7 } },
			'trước hạn và đúng hạn ÷ 7 × đã giải quyết'
		],
		['a count', dossiers, 'đã giải quyết'],
		[
			'a published statement',
			{ ...onTime, numerator: null, denominator: null },
			'Chỉ có số liệu do báo chí hoặc trang chính thức công bố, không tính từ số đếm'
		]
	])('of %s', (_, indicator, text) => {
		expect(formulaText(indicator, tthc, 'vi')).toBe(text);
	});
});

test('total, coverage, ranked and target stand above the table', () => {
	expect(keyFigures(answerFor(ROWS), null, 'vi').map(({ figure, says }) => [figure, says])).toEqual(
		[
			['97,7%', 'toàn tỉnh Quảng Ngãi: 430 / 440 hồ sơ'],
			['2 / 3', 'đơn vị đã báo cáo; 1 đơn vị chưa báo cáo đủ'],
			['2', 'đơn vị được xếp hạng; 1 đơn vị không được xếp hạng, có nêu lý do'],
			['98%', 'mục tiêu năm 2025: 1 đơn vị chưa đạt']
		]
	);
});

test('the other definition of the same words stands beside it, with a link to why they differ', () => {
	const other = answerFor(ROWS, { indicator: { ...onTime, id: 'on-time-rate-766' } });
	expect(keyFigures(answerFor(ROWS), other, 'vi').at(-1)).toEqual({
		figure: '97,7%',
		explained:
			'/giai-thich/on-time-rate-766?level=commune&period=2025-08&parent=51&geography=current',
		says: 'theo cách tính “Đúng hạn”',
		link: { href: '#hai-cach-tinh', text: 'vì sao khác?' }
	});
});

test('the total leads to what it is made of; a dash leads nowhere', () => {
	const [total] = keyFigures(answerFor(ROWS), null, 'vi');
	expect(total).toMatchObject({
		figure: '97,7%',
		explained: '/giai-thich/on-time-rate?level=commune&period=2025-08&parent=51&geography=current'
	});
	expect(keyFigures(answerFor([['Xã C']]), null, 'vi')[0]).not.toHaveProperty('explained');
});

test('the page names its place, its files and how to cite it', () => {
	const page = rankingPage(answerFor(ROWS), setting);
	expect(page.crumb).toBe('Tỉnh Quảng Ngãi · 3 xã, phường · Đợt công bố 3, 20/8/2025');
	expect(page.files.map(({ href }) => href)).toEqual([
		'/api/v1/rankings/on-time-rate.excel.csv?level=commune&period=2025-08&parent=51&geography=current&release=3',
		'/api/v1/rankings/on-time-rate.csv?level=commune&period=2025-08&parent=51&geography=current&release=3',
		'/api/v1/rankings/on-time-rate?level=commune&period=2025-08&parent=51&geography=current&release=3'
	]);
	expect(page.citation).toBe(
		'Trung tâm Điều hành (2025). Tỷ lệ đúng hạn, Tháng 8/2025 (15/7–14/8/2025), xã, phường, toàn tỉnh Quảng Ngãi. Thước Số, đợt công bố 3 (20/8/2025). http://localhost:3000/xep-hang/on-time-rate?level=commune&period=2025-08&parent=51&geography=current&release=3'
	);
	expect(page.source).toBe(
		'Nguồn: Biểu II.06a, do các đơn vị báo cáo · Đợt công bố 3, 20/8/2025 · 2/3 đơn vị đã báo cáo'
	);
});

test('demo data say so under the picture', () => {
	const page = rankingPage(answerFor(ROWS, { answer: { isDemo: true } }), setting);
	expect(page.isDemo).toBe(true);
	expect(page.source.endsWith(' · số liệu minh họa')).toBe(true);
});

test('an older release leads to the newer one and keeps its question', () => {
	const release = answerFor(ROWS).release;
	const older = answerFor(ROWS, {
		answer: { release: release && { ...release, supersededBy: 5 } }
	});
	expect(rankingPage(older, setting).newer).toEqual({
		number: 5,
		href: '/xep-hang/on-time-rate?level=commune&period=2025-08&parent=51&geography=current'
	});
	expect(rankingPage(answerFor(ROWS), setting).newer).toBeNull();
});

test('the form offers what there is, with what is shown selected', () => {
	const { form } = rankingPage(answerFor(ROWS), setting);
	expect(form.indicators).toEqual([
		{
			label: 'Hồ sơ',
			options: [{ value: 'on-time-rate', label: 'Tỷ lệ đúng hạn', selected: true }]
		}
	]);
	expect(form.parents).toEqual([
		{ value: '', label: 'Tất cả', selected: false },
		{ value: '51', label: 'Tỉnh Quảng Ngãi', selected: true }
	]);
	expect(form.periods).toMatchObject([
		{ label: 'Theo tháng', options: [{ value: '2025-08', selected: true }] }
	]);
});

test('periods are offered by their length, the one shown even where nobody reported on it', () => {
	const { choices } = answerFor(ROWS);
	const ids = ['2025', '2025-Q3', '2025-09', '2025-07'];
	const periods = ids.flatMap((id) => periodOf(id, 'cutoff') ?? []);
	const { form } = rankingPage(
		answerFor(ROWS, { answer: { choices: { ...choices, periods } } }),
		setting
	);
	expect(
		form.periods.map(({ label, options }) => [label, ...options.map(({ value }) => value)])
	).toEqual([
		['Theo tháng', '2025-08', '2025-09', '2025-07'],
		['Theo quý', '2025-Q3'],
		['Cả năm', '2025']
	]);
});

test('English links stay in English', () => {
	const page = rankingPage(answerFor(ROWS), { ...setting, locale: 'en' });
	expect(page.table.rows[0]?.href).toMatch(/^\/en\/don-vi\//u);
	expect(page.citation).toContain('/en/xep-hang/on-time-rate');
});

describe('the page of a ranking answers without a click', () => {
	const rows: Row[] = [
		['Xã Một', 500, 500],
		['Xã Hai', 60, 60],
		['Xã Ba', 1700, 2000],
		['Xã Ít', 9, 10],
		['Xã Không', 0, 0],
		['Xã Vắng']
	];
	const page = rankingPage(answerFor(rows), setting);
	const [first, second, last] = page.table.rows;

	test('who is first', () => {
		expect([first?.name, first?.rank, first?.value]).toEqual(['Xã Hai', '=1', '100,0']);
	});
	test('who shares it, by a mark and in the title', () => {
		expect([second?.name, second?.rank]).toEqual(['Xã Một', '=1']);
		expect(page.title).toBe('2 trong 3 xã, phường thuộc nhóm dẫn đầu');
	});
	test('how sure is that: counts, interval, possible ranks, against the total', () => {
		expect([first?.counts, first?.range, last?.range]).toEqual(['60 / 60', '1–2', '3']);
		expect(first?.track.whiskers).toEqual([expect.any(Number), expect.any(Number)]);
		expect([first?.standing?.tone, last?.standing?.tone]).toEqual(['better', 'worse']);
		expect(page.table.total?.text).toBe('mức chung 88,3%');
	});
	test('who is missing and why, never put last', () => {
		expect(page.unranked.groups.map(({ title }) => title).join(' ')).toMatch(/Chưa báo cáo/u);
		const named = JSON.stringify(page.unranked.groups);
		for (const name of ['Xã Ít', 'Xã Không', 'Xã Vắng']) expect(named).toContain(name);
		expect(page.table.rows).toHaveLength(3);
	});
	test('how many reported', () => {
		const reported = page.figures.find(({ says }) => says.includes('đã báo cáo'));
		expect(reported?.figure).toBe('5 / 6');
	});
	test('by which formula, and where it comes from', () => {
		expect(page.how.formula).toBe('trước hạn và đúng hạn ÷ đã giải quyết');
		expect(page.how.legalBasis).toBe('Quyết định 766/QĐ-TTg');
	});
	test('from which release', () => {
		expect(page.crumb).toContain('Đợt công bố 3, 20/8/2025');
		expect(page.source).toContain('Đợt công bố 3, 20/8/2025');
	});
});
