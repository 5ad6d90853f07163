import { expect, test } from 'vitest';
import type { UnitResult } from '../../../src/lib/core/model/result.ts';
import type { Statement } from '../../../src/lib/core/model/report.ts';
import type { Succession } from '../../../src/lib/core/model/succession.ts';
import { homePage } from '../../../src/lib/features/home/home-page.ts';
import { unitPage } from '../../../src/lib/features/unit/unit-page.ts';
import {
	answerFor,
	commune,
	named,
	onTime,
	province,
	type Row
} from '../../ui/ranking-fixtures.ts';

const ROWS: Row[] = [
	['Xã A', 40, 40],
	['Xã B', 40, 40],
	['Xã C', 90, 100],
	['Xã D', 50, 50],
	['Xã E']
];
const ranking = answerFor(ROWS);
const [first] = ranking.ranking.ranked;
const unit = commune('20001', 'Xã A');

const merger: Succession = {
	unit,
	effective: '2025-07-01',
	legalBasis: '202/2025/QH15',
	from: [
		{ unit: commune('21280', 'Xã Nghĩa Hiệp'), share: 'full' },
		{ unit: commune('21286', 'Xã Nghĩa Mỹ'), share: 'partial' }
	]
};

const statement: Statement = {
	scope: 'bộ phận một cửa',
	indicator: 'on-time-rate',
	kind: 'goal',
	value: '99.5',
	qualifier: '≥',
	source: 'https://baoquangngai.vn/1',
	quote: 'đạt trên 99,5%'
};

const answer: UnitResult = {
	...ranking,
	unit,
	above: [province],
	below: [],
	predecessors: [
		{
			unit: { ...commune('21286', 'Xã Nghĩa Mỹ'), validTo: '2025-06-30' },
			change: {
				effective: '2025-07-01',
				legalBasis: '202/2025/QH15',
				from: '21286@2025-07-01',
				to: unit.id,
				share: 'partial',
				note: ''
			}
		}
	],
	successors: [],
	end: null,
	heirs: [],
	namesakes: [],
	indicators: [
		{
			indicator: onTime,
			latest: first
				? {
						period: named('2025-08'),
						row: first,
						ranked: 4,
						total: ranking.ranking.total,
						peers: []
					}
				: null,
			series: [
				{ period: named('2025-06'), figure: null, reason: 'split', inherited: true, breaks: [] },
				{
					period: named('2025-07'),
					figure: null,
					reason: 'not-reported',
					inherited: false,
					breaks: [merger]
				},
				{
					period: named('2025-08'),
					figure: { numerator: 40n, denominator: 40n },
					reason: null,
					inherited: false,
					breaks: []
				}
			]
		}
	],
	replies: [],
	statements: [
		{
			indicator: onTime,
			stated: { unit: unit.id, period: named('2025-08'), statement, report: 'r', line: 2 }
		}
	]
};

const group = { id: 'dossiers', label: { vi: 'Hồ sơ', en: 'Dossiers' } };
const page = unitPage(answer, [group], 'vi');

test('an indicator tells value, counts, rank of how many, and the total beside it', () => {
	expect(page.groups[0]?.lines[0]).toMatchObject({
		indicator: 'Tỷ lệ đúng hạn',
		href: '/xep-hang/on-time-rate?level=commune&period=2025-08',
		value: '100,0%',
		counts: '40 / 40',
		rank: '=1 trong 4',
		isRanked: true,
		range: 'hạng có thể từ 1 đến 4; chưa phân định được với 3 đơn vị khác',
		among: [],
		gap: 'Vừa đủ đạt 98% (mục tiêu năm 2025), không vượt hồ sơ nào.',
		total: {
			text: 'mức chung 95,7%',
			href: '/giai-thich/on-time-rate?level=commune&period=2025-08'
		},
		trend: null
	});
});

test('what the unit says of a figure stands with its indicator', () => {
	const said = { unit, period: named('2025-08'), at: '2025-08-19T20:00:00Z' };
	const replies = [
		{ ...said, id: 'y1', indicator: onTime.id, text: 'Mất điện.' },
		{ ...said, id: 'y2', indicator: 'another', text: 'Khác.' }
	];
	const { groups } = unitPage({ ...answer, replies }, [group], 'vi');
	expect(page.groups[0]?.lines[0]?.replies).toEqual([]);
	expect(groups[0]?.lines[0]?.replies).toMatchObject([
		{
			title: 'Ý kiến của Xã A về Tháng 8/2025',
			when: '20/8/2025, đã được duyệt',
			text: 'Mất điện.'
		}
	]);
});

test('a period without a figure says why, and what became of which unit before it', () => {
	expect(page.groups[0]?.lines[0]?.series[1]).toEqual({
		period: 'Tháng 7/2025 (15/6–14/7/2025)',
		value: '–',
		counts: null,
		explained: null,
		note: 'Chưa báo cáo',
		target: { target: '98%', gap: null },
		breaks: [
			'Từ 1/7/2025, Xã A được hình thành từ Xã Nghĩa Hiệp, một phần Xã Nghĩa Mỹ (202/2025/QH15).'
		]
	});
});

test('where a split leaves the periods of before without a figure, the series says so', () => {
	const line = page.groups[0]?.lines[0];
	expect(line?.series[0]).toMatchObject({ value: '–', note: 'Một phần đã tách sang đơn vị khác' });
	expect(line?.seriesNote).toContain('không tính được số liệu riêng cho Xã A');
});

test('a district that is no more says by which resolution, and what its communes are now', () => {
	const district = { ...commune('528', 'Huyện Tư Nghĩa'), validTo: '2025-06-30' };
	const end = { unit: district.id, effective: '2025-07-01', legalBasis: '203/2025/QH15' };
	const { ended, heirs } = unitPage(
		{ ...answer, unit: district, predecessors: [], end, heirs: [merger] },
		[],
		'vi'
	);
	expect(ended).toContain('đến hết ngày 30/6/2025. Kết thúc hoạt động theo 203/2025/QH15.');
	expect(heirs).toMatchObject([
		{
			name: 'Xã A',
			change: 'hình thành từ Xã Nghĩa Hiệp, một phần Xã Nghĩa Mỹ, từ 1/7/2025, 202/2025/QH15'
		}
	]);
});

test('where a unit came from stands with share, day and legal basis', () => {
	expect(page.predecessors[0]).toMatchObject({
		name: 'Xã Nghĩa Mỹ',
		href: '/don-vi/21286?on=2025-06-30',
		change: 'một phần, từ 1/7/2025, 202/2025/QH15'
	});
});

test('a statement keeps its digits, qualifier, quote and source', () => {
	expect(page.statements[0]).toEqual({
		indicator: 'Tỷ lệ đúng hạn',
		value: '≥ 99,5%',
		period: 'Tháng 8/2025 (15/7–14/8/2025)',
		isGoal: true,
		scope: 'phạm vi: bộ phận một cửa',
		quote: 'đạt trên 99,5%',
		source: 'https://baoquangngai.vn/1',
		href: 'https://baoquangngai.vn/1'
	});
});

test('the home page shows both ends and says how many share the rank it cuts through', () => {
	const rows: Row[] = Array.from({ length: 9 }, (_, n) => [`Xã ${n}`, n < 7 ? 40 : 35, 40]);
	const home = homePage({ ...ranking, province, headlines: [answerFor(rows)] }, 'vi');
	const [headline] = home.headlines;
	expect(headline?.top.map(({ rank }) => rank)).toEqual(['=1', '=1', '=1']);
	expect(headline?.topMore).toBe('và 3 đơn vị cùng hạng');
	expect(headline?.bottom.map(({ rank }) => rank)).toEqual(['=1', '=8', '=8']);
	expect(headline?.coverage.figure).toBe('9 / 9');
	expect(home.example).toContain('/api/v1/rankings/on-time-rate?level=commune');
});

test('a value leads to its explanation, that of before the unit through its predecessors', () => {
	const indicators = answer.indicators.map((one) => ({
		...one,
		series: one.series.map((point) => ({ ...point, figure: { numerator: 4n, denominator: 5n } }))
	}));
	const [line] = unitPage({ ...answer, indicators }, [group], 'vi').groups[0]?.lines ?? [];
	const own = `/giai-thich/on-time-rate/${unit.code}`;
	expect(line?.explained).toBe(`${own}?period=2025-08`);
	expect(line?.series.map(({ explained }) => explained)).toEqual([
		`${own}?period=2025-06&geography=current`,
		`${own}?period=2025-07`,
		`${own}?period=2025-08`
	]);
});
