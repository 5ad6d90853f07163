import { expect, test } from 'vitest';
import type { Phase, CampaignProgress } from '../../../src/lib/core/model/campaign.ts';
import type {
	CampaignUnitResult,
	LinkedCampaign,
	EquivalentTotal
} from '../../../src/lib/core/model/campaign-result.ts';
import {
	campaignsJson,
	campaignUnitJson
} from '../../../src/lib/features/campaign/campaign-json.ts';
import { campaignPage } from '../../../src/lib/features/campaign/campaign-page.ts';
import { campaignUnitPage } from '../../../src/lib/features/campaign/campaign-unit-page.ts';
import { answerFor, commune, tthc } from '../../ui/ranking-fixtures.ts';
import { explanation, report } from '../explanation/explanation-fixtures.ts';

const { release, installation } = answerFor([]);
const words = (text: string) => ({ vi: text, en: text });
const [a, b] = [commune('20001', 'Xã A'), commune('20002', 'Xã B')];
const same = (period: string): EquivalentTotal => ({
	...{ indicator: 'guided', level: 'commune', period, parent: '51' }
});
const WHOLE = same('2023-07-28/2023-08-03');
const TOTAL = '/giai-thich/guided?level=commune&period=2023-07-28%2F2023-08-03&parent=51';

const progress = (unit: typeof a, count: bigint | null, goal: bigint | null): CampaignProgress => ({
	...{ unit, count, goal, reports: [] },
	until: count === null ? null : '2023-08-03'
});
const phase = (name: Phase['name'], start: string, end: string): Phase => ({
	...{ name, start, end, isExact: true, days: 7 },
	counted: new Map([
		[a.id, { count: 60n, reports: [] }],
		[b.id, { count: 7n, reports: [] }]
	])
});

const answer: LinkedCampaign = {
	...{ release, installation, isDemo: true, sources: [], form: tthc, today: '2023-08-10' },
	campaign: {
		...{ id: 'seven', label: words('Chiến dịch'), about: words('Bảy ngày.'), level: 'commune' },
		...{ start: '2023-07-28', end: '2023-08-03', form: 'tthc', count: { done: 1 } },
		...{ counted: words('người'), goal: { good: 7 }, indicators: [] },
		source: { name: '', quote: '' }
	},
	progress: [progress(a, 60n, 70n), progress(b, 7n, null)],
	running: [{ day: '2023-08-03', count: 60n, units: 1, here: 1 }],
	phases: [
		phase('before', '2023-07-21', '2023-07-27'),
		phase('during', '2023-07-28', '2023-08-03')
	],
	...{ statements: [], indicators: [], by: null },
	totals: { count: null, against: WHOLE, phases: new Map([['during', WHOLE]]) }
};

test('sums lead to the ranking whose total they are, or else to their own units', () => {
	const { figures, phases } = campaignPage(answer, 'vi');
	expect(figures.map(({ explained }) => explained)).toEqual(['#don-vi', TOTAL, TOTAL, undefined]);
	expect(phases?.rows.map(({ explained }) => explained)).toEqual(['#giai-doan', TOTAL, null]);
	expect(campaignPage(answer, 'en').figures[1]?.explained).toBe(`/en${TOTAL}`);
});

test('each figure of a unit leads to its own place on the page of the unit', () => {
	const { rows } = campaignPage(answer, 'vi').units;
	const page = '/chien-dich/seven/20001';
	expect(rows[0]).toMatchObject({
		count: { text: '60', href: `${page}#da-dem` },
		goal: { text: '70', href: `${page}#muc-tieu` },
		share: { text: '85,7%', href: page },
		until: { text: '3/8/2023', href: null }
	});
	expect(rows[1]).toMatchObject({
		goal: { text: '–', href: null },
		share: { text: '–', href: null }
	});
});

test('a unit that reported nothing leads to why from the words that say so', () => {
	const { rows, sums } = campaignPage(
		{ ...answer, progress: [progress(a, null, 70n)] },
		'vi'
	).units;
	expect(rows[0]).toMatchObject({
		count: { text: '–', href: null },
		until: { text: 'Chưa báo cáo', href: '/chien-dich/seven/20001' }
	});
	expect(sums).toEqual([]);
});

test('the rows are added up: all that reported, and those that have a goal', () => {
	expect(campaignPage(answer, 'vi').units.sums).toEqual([
		{ name: 'Cộng 2 đơn vị đã báo cáo', count: '67', goal: '–', share: '–' },
		{ name: 'Cộng 1 đơn vị có cả số đếm và mục tiêu', count: '60', goal: '70', share: '85,7%' }
	]);
	const both = campaignPage({ ...answer, progress: [progress(a, 60n, 70n)] }, 'vi').units.sums;
	expect(both).toEqual([
		{ name: 'Cộng 1 đơn vị đã báo cáo', count: '60', goal: '70', share: '85,7%' }
	]);
});

test('by a day the units stand as they stood then, and lead on to that day', () => {
	const by = { day: '2023-07-30', progress: [progress(a, 20n, 70n)] };
	const { title, rows, toNow } = campaignPage({ ...answer, by }, 'vi').units;
	expect([title, toNow]).toEqual(['Theo đơn vị, đến hết 30/7/2023', '/chien-dich/seven#don-vi']);
	expect(rows.map(({ count }) => count)).toEqual([
		{ text: '20', href: '/chien-dich/seven/20001?den=2023-07-30#da-dem' }
	]);
	expect(campaignPage(answer, 'vi').units.toNow).toBeNull();
});

test('before, during and after stand unit by unit where no ranking explains one of them', () => {
	const { units } = campaignPage(answer, 'vi').phases ?? {};
	expect(units?.rows.map(({ unit, counts }) => [unit, counts.map(({ text }) => text)])).toEqual([
		['Xã A', ['60', '60']],
		['Xã B', ['7', '7']]
	]);
	expect(units?.sum).toEqual({ name: 'Cộng 2 đơn vị', counts: ['67', '67'] });
	const phases = new Map(answer.phases.map(({ name }) => [name, WHOLE]));
	const led = campaignPage({ ...answer, totals: { ...answer.totals, phases } }, 'vi');
	expect(led.phases?.units).toBeNull();
});

const [part] = explanation.parts;
const cited = (sum: bigint | null) => ({
	formula: explanation.formula && { ...explanation.formula, denominator: null },
	...{ sum, parts: part && sum !== null ? [part] : [] }
});
const ofUnit: CampaignUnitResult = {
	...answer,
	...{ progress: progress(a, 60n, 70n), by: null, count: cited(60n), goal: cited(70n) },
	phases: answer.phases.map((own) => ({ phase: own, cited: cited(60n) }))
};

test('the page of a unit says what it counted, against what, and each cell of both', () => {
	const page = campaignUnitPage(ofUnit, new Set([report.id]), 'vi');
	expect(page.title).toBe('Xã A: đạt 85,7% mục tiêu = 60\u00a0/\u00a070 người');
	expect(page.lede).toContain('Tính đến hết 3/8/2023.');
	expect(page.formula.words).toBe('đã giải quyết ÷ (7 × trước hạn và đúng hạn)');
	expect(page.formula.sides.map(({ name, total }) => [name, total])).toEqual([
		['Đã đếm', '60'],
		['Mục tiêu', '70']
	]);
	// the days of the campaign stand once, though they are a phase as well
	expect(page.cells.map(({ id, title }) => [id, title])).toEqual([
		['da-dem', 'Đã đếm 60 người: từng ô số liệu đã nhận'],
		['muc-tieu', 'Mục tiêu 70 người'],
		['before', 'Trước, 21/7–27/7/2023: 60 người']
	]);
	const captions = page.cells.flatMap(({ parts }) => parts.flatMap(({ rows }) => rows));
	expect(new Set(captions.map(({ caption }) => caption)).size).toBe(captions.length);
	const [row] = captions;
	expect(row?.report?.href).toBe(`/bao-cao/${report.id}`);
	expect(row?.figures[0]?.place).toBe('dòng 7, cột 28 (AB)');
	expect(page.links.map(({ href }) => href)).toEqual(['/chien-dich/seven', '/don-vi/20001']);
	expect(page.isDemo).toBe(true);
});

test('programs get the same sums, each with line and column in the bytes received', () => {
	const { count, goal, phases, ...json } = campaignUnitJson(ofUnit);
	expect(json).toMatchObject({
		...{ campaign: 'seven', unit: { code: '20001' }, by: null, until: '2023-08-03' },
		sampleNotice: expect.stringContaining('minh họa')
	});
	expect(phases.map(({ name, value }) => [name, value])).toEqual([
		['before', 60],
		['during', 60]
	]);
	expect([count.value, goal?.value]).toEqual([60, 70]);
	for (const sum of [count, goal, ...phases])
		expect(sum?.parts[0]?.units[0]?.figures[0]).toMatchObject({
			...{ line: 7, column: 28, sha256: report.sha256 }
		});
	const silent = campaignUnitJson({ ...ofUnit, count: cited(null), goal: null });
	expect([silent.count.value, silent.count.parts, silent.goal]).toEqual([null, [], null]);
	const address = '/api/v1/campaigns/seven/units/20001';
	expect(campaignUnitPage(ofUnit, new Set(), 'vi').json).toBe(address);
	const by = campaignUnitPage({ ...ofUnit, by: '2023-07-30' }, new Set(), 'vi');
	expect(by.json).toBe(`${address}?by=2023-07-30`);
	expect(campaignsJson([answer])[0]?.units[0]?.explain).toBe(address);
});

test('without a goal it is a count, and without a report it says why there is none', () => {
	const campaign = { ...answer.campaign, goal: null };
	const bare = { ...ofUnit, campaign, goal: null, phases: [] };
	const counted = campaignUnitPage({ ...bare, progress: progress(a, 60n, null) }, new Set(), 'vi');
	expect([counted.title, counted.formula.words]).toEqual(['Xã A: 60 người', 'đã giải quyết']);
	const silent = { ...bare, progress: progress(a, null, null), count: cited(null) };
	expect(campaignUnitPage(silent, new Set(), 'vi')).toMatchObject({
		...{ title: 'Xã A chưa có giá trị: chưa báo cáo', cells: [] },
		why: expect.stringContaining('không phải là 0')
	});
	const by = campaignUnitPage({ ...ofUnit, by: '2023-07-30' }, new Set(), 'en');
	expect(by.links[0]?.href).toBe('/en/chien-dich/seven?den=2023-07-30');
	expect(by.title).toBe('Xã A: 85.7% of the goal = 60\u00a0/\u00a070 người');
});
