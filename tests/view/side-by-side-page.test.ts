import { expect, test } from 'vitest';
import type { Indicator } from '../../src/lib/model/indicator.ts';
import type {
	ComparedIndicator,
	SideBySideAnswer,
	TracePoint
} from '../../src/lib/model/side-by-side.ts';
import type { Figure } from '../../src/lib/model/ranking.ts';
import { sideBySidePage, type PageSetting } from '../../src/lib/view/side-by-side-page.ts';
import { answerFor, commune, dossiers, named, onTime, province, tthc } from './build.ts';

const { release, installation } = answerFor([]);
const units = [commune('21235', 'Xã Tư Nghĩa'), commune('21238', 'Xã Vệ Giang')];
const SETTING: PageSetting = {
	groups: [{ id: 'dossiers', label: { vi: 'Hồ sơ', en: 'Dossiers' } }],
	unknown: [],
	isTooMuch: false,
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
}

function compared({ indicator = onTime, figures, total = null }: Written): ComparedIndicator {
	const period = named('2025-08');
	return {
		...{ indicator, form: tthc },
		periods: [named('2025-07'), period],
		traces: figures.map((figure, place) => ({
			unit: units[place] ?? province,
			points: [point(null, 'not-in-force'), point(figure)]
		})),
		together: [
			{
				kind: null,
				level: 'commune',
				points: [null, total].map((each) => ({ total: each, coverage: { due: 96, reported: 95 } }))
			}
		],
		stretch: figures.every((figure) => figure !== null) ? { period, figures, total } : null
	};
}

function page(written: Written[], more: Partial<PageSetting> = {}) {
	const indicators = written.map(compared);
	const answer: SideBySideAnswer = {
		...{ release, installation, sample: false, sources: [], indicators, province },
		units: units.slice(0, written[0]?.figures.length ?? 0),
		from: null,
		to: null,
		choices: { indicators: [onTime, dossiers], months: [named('2025-08')], units }
	};
	return sideBySidePage(answer, { ...SETTING, ...more });
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
		'Chưa phân biệt được đơn vị nào đứng đầu'
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
		'Không có số liệu của Xã Tư Nghĩa để so với toàn tỉnh'
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
		'Toàn tỉnh'
	]);
	const cells = panel?.table.rows.map((row) => row.cells) ?? [];
	// July of the regime ends on the 14th, when both were there: only the reason given counts
	expect(cells[0]?.[0]).toEqual({ value: '–', counts: null, note: 'Đã kết thúc hoạt động' });
	expect(cells[1]?.[1]).toEqual({ value: '99,0%', counts: '99 / 100', note: null });
	expect(cells[1]?.[2]).toEqual({
		value: '95,0%',
		counts: '950 / 1.000',
		note: '95/96 đơn vị đã báo cáo'
	});
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
			says: 'Không rõ “ve gian” là đơn vị nào.',
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

test('in English too', () => {
	const { title, panels } = page([{ figures: [of(900, 1000), of(990, 1000)] }], { locale: 'en' });
	expect(title).toBe('Xã Vệ Giang clearly leads: 99.0%');
	expect(panels[0]?.ranking).toMatch(/^\/en\/xep-hang\//u);
});
