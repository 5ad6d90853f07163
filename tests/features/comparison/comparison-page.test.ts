import { expect, test } from 'vitest';
import type { PeerAttribute } from '../../../src/lib/core/model/peer-group.ts';
import type { Indicator } from '../../../src/lib/core/model/indicator.ts';
import type {
	ComparedIndicator,
	ComparisonResult,
	GroupSeries,
	TracePoint
} from '../../../src/lib/core/model/comparison.ts';
import type { Figure } from '../../../src/lib/core/model/ranking.ts';
import {
	comparisonPage,
	type ComparisonPageContext
} from '../../../src/lib/features/comparison/comparison-page.ts';
import {
	answerFor,
	commune,
	dossiers,
	named,
	onTime,
	province,
	tthc
} from '../../ui/ranking-fixtures.ts';

const { release, installation } = answerFor([]);
const units = [commune('21235', 'Xã Tư Nghĩa'), commune('21238', 'Xã Vệ Giang')];
const SETTING: ComparisonPageContext = {
	groups: [{ id: 'dossiers', label: { vi: 'Hồ sơ', en: 'Dossiers' } }],
	unknown: [],
	isTooMuch: false,
	isUnknownGroup: false,
	wantsNeighbours: false,
	release: null,
	most: { units: 6, indicators: 8 },
	locale: 'vi'
};

const of = (numerator: number, denominator: number | null): Figure => ({
	numerator: BigInt(numerator),
	denominator: denominator === null ? null : BigInt(denominator)
});
const point = (figure: Figure | null, reason: TracePoint['reason'] = null): TracePoint => ({
	figure,
	reason,
	breaks: [],
	inherited: false
});

interface Written {
	indicator?: Indicator;
	figures: (Figure | null)[];
	total?: Figure | null;
	/** Figure of the peer group in the same chart. */
	group?: Figure | null;
}

const PLAIN: PeerAttribute = { dimension: 'terrain', value: 'plain' };

function compared({
	indicator = onTime,
	figures,
	total = null,
	group
}: Written): ComparedIndicator {
	const period = named('2025-08');
	const line = (likeness: PeerAttribute | null, sum: Figure | null): GroupSeries => ({
		...{ likeness, level: 'commune', parent: '51' },
		points: [null, sum].map((each) => ({ total: each, coverage: { due: 96, reported: 95 } }))
	});
	return {
		...{ indicator, form: tthc },
		periods: [named('2025-07'), period],
		traces: figures.map((figure, place) => ({
			unit: units[place] ?? province,
			points: [point(null, 'not-in-force'), point(figure)]
		})),
		together: [line(null, total), ...(group === undefined ? [] : [line(PLAIN, group)])],
		stretch: figures.every((figure) => figure !== null) ? { period, figures, total } : null
	};
}

function page(
	written: Written[],
	more: Partial<ComparisonPageContext> = {},
	given: Partial<ComparisonResult> = {}
) {
	const indicators = written.map(compared);
	const answer: ComparisonResult = {
		...{ release, installation, isDemo: false, sources: [], indicators, province },
		units: units.slice(0, written[0]?.figures.length ?? 0),
		peers: null,
		from: null,
		to: null,
		choices: { indicators: [onTime, dossiers], months: [named('2025-08')], units, peers: [] },
		...given
	};
	return comparisonPage(answer, { ...SETTING, ...more });
}

const count = { ...dossiers, id: 'count' };

test.for<[what: string, written: Written[], title: string]>([
	['nothing chosen', [], 'So sánh các đơn vị theo thời gian'],
	[
		'a sure leader',
		[{ figures: [of(900, 1000), of(990, 1000)] }],
		'Xã Vệ Giang dẫn đầu rõ rệt: 99,0%'
	],
	[
		'nobody to be told apart',
		[{ figures: [of(98, 100), of(99, 100)] }],
		'Chưa phân định được đơn vị nào đứng đầu'
	],
	[
		'the larger count',
		[{ indicator: count, figures: [of(7, null), of(9, null)] }],
		'Xã Vệ Giang đứng đầu: 9 hồ sơ'
	],
	[
		'no period of both',
		[{ figures: [of(98, 100), null] }],
		'Không có kỳ nào mọi đơn vị cùng có số liệu'
	],
	[
		'one unit below the province',
		[{ figures: [of(900, 1000)], total: of(9900, 10000) }],
		'Xã Tư Nghĩa kém hơn mức toàn tỉnh: 90,0% so với 99,0%'
	],
	[
		'one unit and a count: no level to hold it against',
		[{ indicator: count, figures: [of(7, null)], total: of(900, null) }],
		'Xã Tư Nghĩa: 7 hồ sơ'
	],
	[
		'one unit without any figure',
		[{ figures: [null] }, { indicator: count, figures: [null] }],
		'Không có số liệu của Xã Tư Nghĩa để so sánh với toàn tỉnh'
	],
	[
		'several pictures, one leader',
		[
			{ figures: [of(900, 1000), of(990, 1000)] },
			{ indicator: count, figures: [of(7, null), of(7, null)] }
		],
		'Xã Vệ Giang dẫn đầu ở 1 trên 2 chỉ tiêu'
	],
	[
		'several leaders',
		[
			{ figures: [of(900, 1000), of(990, 1000)] },
			{ indicator: count, figures: [of(9, null), of(7, null)] }
		],
		'Dẫn đầu: Xã Tư Nghĩa ở 1 và Xã Vệ Giang ở 1, trên 2 chỉ tiêu'
	]
])('the title says: %s', ([, written, title]) => {
	expect(page(written).title).toBe(title);
});

test('the table has a row a period, with the reason in words where there is no figure', () => {
	const [panel] = page([{ figures: [of(90, 100), of(99, 100)], total: of(950, 1000) }]).panels;
	expect(panel?.table.heads.map(({ name }) => name)).toEqual([
		'Xã Tư Nghĩa',
		'Xã Vệ Giang',
		'Toàn tỉnh',
		'Mục tiêu'
	]);
	const cells = panel?.table.rows.map((row) => row.cells) ?? [];
	// July of the regime ends on the 14th, when both were there: only the reason given counts
	expect(cells[0]?.[0]).toEqual({
		value: '–',
		counts: null,
		explained: null,
		note: 'Đã kết thúc hoạt động',
		gap: null
	});
	expect(cells[1]?.[1]).toMatchObject({ value: '99,0%', counts: '99 / 100', note: null });
	expect(cells[1]?.[2]).toMatchObject({
		value: '95,0%',
		counts: '950 / 1.000',
		note: '95/96 đơn vị đã báo cáo'
	});
});

test('a figure leads to where it comes from, that of the province to its total, of a group nowhere', () => {
	const written = { figures: [of(90, 100)], total: of(950, 1000), group: of(95, 100) };
	const cells = page([written]).panels[0]?.table.rows[1]?.cells;
	expect(cells?.slice(0, 3).map(({ explained }) => explained)).toEqual([
		'/giai-thich/on-time-rate/21235?period=2025-08',
		'/giai-thich/on-time-rate?level=commune&period=2025-08&parent=51',
		null
	]);
});

test('a count of the whole province stands in the table, not in the picture', () => {
	const [panel] = page([
		{ indicator: count, figures: [of(7, null), of(9, null)], total: of(90_000, null) }
	]).panels;
	expect(panel?.chart?.lines).toHaveLength(2);
	expect(panel?.table.heads).toHaveLength(3);
});

test('what means no unit is said, kept in the form, and leads to what may be meant', () => {
	const [first, second] = units;
	if (!first || !second) throw new Error('two units are needed');
	const { unknown, form } = page([{ figures: [of(90, 100)] }], {
		unknown: [{ text: 've gian', offers: [second] }]
	});
	expect(unknown).toEqual([
		{
			says: 'Không xác định được đơn vị “ve gian”.',
			offers: [
				{ name: '21238 Xã Vệ Giang', href: '/so-sanh?don-vi=21235,21238&chi-tieu=on-time-rate' }
			]
		}
	]);
	expect(form.units.map(({ value, fault }) => [value, fault])).toEqual([
		['21235 Xã Tư Nghĩa', false],
		['ve gian', true],
		['', false]
	]);
});

test('the group is one line and one column more, and of a count a column only', () => {
	const [rate, counts] = page([
		{ figures: [of(90, 100)], total: of(950, 1000), group: of(480, 500) },
		{ indicator: count, figures: [of(7, null)], total: of(900, null), group: of(500, null) }
	]).panels;
	expect(rate?.chart?.lines.map(({ tone, label }) => [tone, label?.text])).toEqual([
		[0, 'Tư Nghĩa'],
		['all', 'Toàn tỉnh'],
		['peers', 'Đồng bằng']
	]);
	expect(rate?.table.heads.map(({ name }) => name)).toContain('Đơn vị vùng đồng bằng');
	expect(rate?.table.rows[1]?.cells[2]).toMatchObject({
		...{ value: '96,0%', counts: '480 / 500', note: '95/96 đơn vị đã báo cáo', gap: null }
	});
	expect(counts?.chart?.lines).toHaveLength(1);
	expect(counts?.table.heads.map(({ name }) => name)).toContain('Đơn vị vùng đồng bằng');
});

test('the target of the year is drawn, heard, and stands beside each figure in cases', () => {
	const [panel] = page([{ figures: [of(970, 1000), of(99, 100)], total: of(950, 1000) }]).panels;
	expect(panel?.chart?.targets.map(({ label }) => label.text)).toEqual(['mục tiêu 2025: 98%']);
	expect(panel?.label).toMatch(/Mục tiêu 2025: 98%$/u);
	const { heads, rows, targets } = panel?.table ?? { heads: [], rows: [], targets: [] };
	expect(heads.at(-1)?.name).toBe('Mục tiêu');
	expect(rows[1]?.cells.map(({ value, gap }) => [value, gap])).toEqual([
		['97,0%', 'mục tiêu: thiếu 10'],
		['99,0%', 'mục tiêu: đạt'],
		// what all lack together is not what their sum lacks
		['95,0%', null],
		['98%', null]
	]);
	expect(targets[0]).toBe('Mục tiêu 2025: 98%.');
});

test('without a target there is no line, no column and no word of it', () => {
	const [panel] = page([{ indicator: { ...onTime, targets: {} }, figures: [of(97, 100)] }]).panels;
	expect(panel?.chart?.targets).toEqual([]);
	expect(panel?.table.heads.map(({ name }) => name)).not.toContain('Mục tiêu');
	expect(panel?.table.targets).toEqual([]);
});

const CHOICES = [
	{ likeness: { dimension: 'kind', value: 'xã' } as const, count: 86 },
	{ likeness: PLAIN, count: 24 }
];
const choosing = (unitCount: number, peers: PeerAttribute | null) =>
	page(
		[{ figures: units.slice(0, unitCount).map(() => of(90, 100)) }],
		{},
		{
			peers,
			choices: { indicators: [onTime], months: [], units, peers: CHOICES }
		}
	).form.peers;

test('the groups of the units can be chosen; what is drawn anyway is no part of the address', () => {
	expect(choosing(1, { dimension: 'kind', value: 'xã' })).toEqual({
		none: { value: 'khong', label: 'Không vẽ nhóm', selected: false },
		groups: [
			{
				label: 'Theo loại đơn vị',
				options: [{ value: '', label: 'Xã (86)', selected: true }]
			},
			{
				label: 'Theo địa hình',
				options: [{ value: 'terrain:plain', label: 'Đơn vị vùng đồng bằng (24)', selected: false }]
			}
		]
	});
	const several = choosing(2, null);
	expect(several?.none).toEqual({ value: '', label: 'Không vẽ nhóm', selected: true });
	expect(several?.groups[0]?.options[0]?.value).toBe('kind:xa');
});

test('a group that an address names stays chosen though none of the units is in it', () => {
	const form = choosing(2, { dimension: 'volume', value: '4' });
	expect(form?.groups.at(-1)?.options).toEqual([
		{ value: 'volume:4', label: 'Đơn vị quy mô lớn', selected: true }
	]);
});

test.for<
	[what: string, more: Partial<ComparisonPageContext>, peers: PeerAttribute | null, note: string]
>([
	['an unknown group', { isUnknownGroup: true }, null, 'Không có nhóm đã chọn'],
	['a group with nobody in it', {}, PLAIN, 'Không có đơn vị nào thuộc nhóm'],
	['no neighbours to add', { wantsNeighbours: true }, null, 'Chưa thêm được đơn vị nào'],
	['too much', { isTooMuch: true }, null, 'chỉ so sánh được 6 đơn vị']
])('it is said: %s', ([, more, peers, note]) => {
	const { notes } = page([{ figures: [of(90, 100)] }], more, { peers });
	expect(notes).toEqual([expect.stringContaining(note)]);
});

test('in English too', () => {
	const { title, panels } = page([{ figures: [of(900, 1000), of(990, 1000)] }], { locale: 'en' });
	expect(title).toBe('Xã Vệ Giang clearly leads: 99.0%');
	expect(panels[0]?.ranking).toMatch(/^\/en\/xep-hang\//u);
});
