import { expect, test } from 'vitest';
import type { Scorecard } from '../../../src/lib/core/model/catalogue.ts';
import {
	componentsOf,
	type Measurement,
	type ScorecardResult
} from '../../../src/lib/core/model/score.ts';
import { scorePeerGroups } from '../../../src/lib/core/scorecard/score-peer-groups.ts';
import { rankScores } from '../../../src/lib/core/scorecard/rank-scores.ts';
import { scoreUnit } from '../../../src/lib/core/scorecard/score-unit.ts';
import {
	scorecardCsv,
	scorecardJson
} from '../../../src/lib/features/scorecard/scorecard-export.ts';
import { scorecardPage } from '../../../src/lib/features/scorecard/scorecard-page.ts';
import { scorecardUnitPage } from '../../../src/lib/features/scorecard/scorecard-unit-page.ts';
import { answerFor, commune, named, onTime, province } from '../../ui/ranking-fixtures.ts';

const words = (vi: string, en: string) => ({ vi, en });

const card: Scorecard = {
	id: 'card',
	title: words('Bộ chỉ số', 'Index'),
	legalBasis: 'QĐ 766',
	note: words('Ghi chú', 'Note'),
	validFrom: '2022-06-23',
	maximum: 30,
	groups: [
		{
			id: 'progress',
			label: words('Tiến độ', 'Progress'),
			maximum: 20,
			components: [
				{
					...{ id: 'on-time', label: words('Đúng hạn', 'On time'), maximum: 20 },
					...{ indicator: onTime.id, threshold: [1, 1] }
				}
			]
		},
		{
			id: 'openness',
			label: words('Công khai', 'Openness'),
			maximum: 10,
			components: [
				{ id: 'open', label: words('Đồng bộ', 'Synchronised'), maximum: 10, indicator: null }
			]
		}
	]
};

/** Units with so many of a hundred dossiers in time; null: not reported. */
function answer(units: Record<string, number | null>): ScorecardResult {
	const scores = Object.entries(units).map(([name, good], at) =>
		scoreUnit(card, commune(String(20001 + at), name), ({ indicator }): Measurement => {
			if (indicator === null) return { indicator: null, reason: 'no-indicator' };
			if (good === null) return { indicator: onTime, reason: 'not-reported' };
			const figure = { numerator: BigInt(good), denominator: 100n };
			return { indicator: onTime, figure, hasFewCases: false };
		})
	);
	const ranking = rankScores(scores);
	const { release, installation, isDemo, sources } = answerFor([]);
	const period = named('2025-Q3', 'calendar');
	return {
		...{ release, installation, isDemo, sources, card, period, ranking },
		version: card,
		level: 'commune',
		parent: province,
		geography: 'period',
		peers: scorePeerGroups(ranking, ({ kind }) => [{ dimension: 'kind', value: kind }]),
		coverage: componentsOf(card).map((component) => ({
			component,
			indicator: component.indicator === null ? null : onTime,
			period: component.indicator === null ? null : period,
			assessed: component.indicator === null ? 0 : ranking.ranked.length
		})),
		choices: { levels: ['commune'], periods: [period], parents: [province] }
	};
}

const setting = { release: null, locale: 'vi' } as const;
const three = answer({ 'Xã A': 90, 'Xã B': 80, 'Xã C': null });

test('the title is the finding, with the most that was assessed beside the points', () => {
	expect(scorecardPage(three, setting).title).toBe(
		'Xã A đứng đầu với 18 trên 20 điểm được đánh giá'
	);
	expect(scorecardPage(answer({ A: 90, B: 90 }), setting).title).toBe(
		'2 xã, phường cùng đứng đầu với 18 điểm'
	);
	expect(scorecardPage(answer({ A: null }), setting).title).toBe('Chưa đánh giá được đơn vị nào');
});

test('what has no indicator, and who could not be assessed, is named', () => {
	const page = scorecardPage(three, setting);
	expect(page.unmeasured).toBe('Đồng bộ (10 điểm)');
	expect(page.unranked?.units.map(({ name }) => name)).toEqual(['Xã C']);
	expect(page.components.map(({ coverage }) => coverage)).toEqual(['2 / 3', '']);
	expect(page.table.rows[0]?.groups).toEqual([
		{ id: 'progress', points: '18', of: null },
		{ id: 'openness', points: null, of: null }
	]);
});

test('the page of a unit says what each component comes from and what one more point takes', () => {
	const [row] = three.ranking.ranked;
	if (!row) throw new Error('nobody is ranked');
	const page = scorecardUnitPage({ answer: three, unit: row.unit }, setting);
	expect(page.title).toBe('Xã A: 18 trên 20 điểm được đánh giá');
	expect(page.groups[0]?.components[0]).toMatchObject({
		...{ result: '90,0%', counts: '90 / 100', threshold: '100%', points: '18', maximum: '20' },
		next: 'thêm 5 hồ sơ đúng hạn: +1 điểm'
	});
	expect(page.groups[1]?.components[0]).toMatchObject({
		points: null,
		why: 'Chưa có chỉ tiêu đo',
		indicator: null
	});
	expect(page.groups[0]?.components[0]?.indicator?.href).toContain('/xep-hang/on-time-rate?');
});

test('a result leads to where it comes from, and so does the reason why there is none', () => {
	const at = (name: string) => {
		const { ranked, unranked } = three.ranking;
		const row = [...ranked, ...unranked].find(({ unit }) => unit.name === name);
		if (!row) throw new Error(`no ${name}`);
		return scorecardUnitPage({ answer: three, unit: row.unit }, setting).groups;
	};
	const [progress, openness] = at('Xã A');
	expect(progress?.components[0]).toMatchObject({
		explained: '/giai-thich/on-time-rate/20001?period=2025-Q3&parent=51',
		formula: '90/100 × 20 / 100%'
	});
	expect(openness?.components[0]?.explained).toBeNull();
	expect(progress?.shift).toBe('Điểm tối đa của nhóm tăng hay giảm 1/10: hạng không đổi');
	const [missing] = at('Xã C');
	expect(missing?.components[0]).toMatchObject({
		...{ points: null, why: 'Chưa báo cáo' },
		explained: '/giai-thich/on-time-rate/20003?period=2025-Q3&parent=51'
	});
	expect(missing?.shift).toBeNull();
});

const four = answer({ 'Xã A': 90, 'Phường B': 80, 'Xã C': 70, 'Phường D': 60, 'Phường E': null });

test('a row tells its place among its kind, in short and in words', () => {
	const { table } = scorecardPage(four, setting);
	expect(table.hasPeers).toBe(true);
	expect(table.rows.map(({ rank, name, among }) => [rank, name, among])).toEqual([
		['1', 'Xã A', { short: '1/2', brief: '1/2 xã', words: 'hạng 1 trong 2 xã' }],
		['2', 'Phường B', { short: '1/2', brief: '1/2 phường', words: 'hạng 1 trong 2 phường' }],
		['3', 'Xã C', { short: '2/2', brief: '2/2 xã', words: 'hạng 2 trong 2 xã' }],
		['4', 'Phường D', { short: '2/2', brief: '2/2 phường', words: 'hạng 2 trong 2 phường' }]
	]);
});

test('the page of a unit tells its place in each of its groups', () => {
	const [, second] = four.ranking.ranked;
	if (!second) throw new Error('a second unit expected');
	const page = scorecardUnitPage({ answer: four, unit: second.unit }, setting);
	expect(page.lede).toContain('Trong nhóm tương đồng: hạng 1 trong 2 phường.');
});

test('a group is ranked by itself; figures, components and files stay those of all', () => {
	const all = scorecardPage(four, setting);
	const page = scorecardPage(four, { ...setting, group: 'kind:phuong' });
	expect(page.table.rows.map(({ rank, name }) => `${rank} ${name}`)).toEqual([
		'1 Phường B',
		'2 Phường D'
	]);
	expect(page.table.hasPeers).toBe(false);
	expect(page.title).toBe('Phường B đứng đầu với 16 trên 20 điểm được đánh giá');
	expect(page.group).toContain('Chỉ xếp hạng trong nhóm: 2 phường.');
	expect(page.unranked?.units.map(({ name }) => name)).toEqual(['Phường E']);
	expect([page.figures, page.components, page.files]).toEqual([
		all.figures,
		all.components,
		all.files
	]);
	const chooser = page.form.choices.find(({ name }) => name === 'nhom');
	expect(chooser?.groups?.[0]?.options).toEqual([
		{ value: 'kind:phuong', label: 'Phường (2)', selected: true },
		{ value: 'kind:xa', label: 'Xã (2)', selected: false }
	]);
});

test('a group that is not there shows all units and says so; without any there is no chooser', () => {
	const page = scorecardPage(four, { ...setting, group: 'kind:dac-khu' });
	expect(page.table.rows).toHaveLength(4);
	expect(page.group).toContain('không có nhóm đã chọn');
	expect(scorecardPage(three, setting).form.choices.map(({ name }) => name)).toEqual([
		...['period', 'parent', 'level', 'geography']
	]);
});

test('units as they stand today: every link keeps that, and the page says so', () => {
	const today: ScorecardResult = { ...four, geography: 'current' };
	const page = scorecardPage(today, setting);
	expect(page.crumb).toContain('Địa giới: Hiện nay');
	expect(page.table.rows[0]?.href).toContain('geography=current');
	expect(page.components[0]?.href).toContain('geography=current');
	expect(page.files.every(({ href }) => href.includes('geography=current'))).toBe(true);
	const [first] = today.ranking.ranked;
	if (!first) throw new Error('nobody is ranked');
	const own = scorecardUnitPage({ answer: today, unit: first.unit }, setting);
	expect(own.groups[0]?.components[0]?.explained).toContain('geography=current');
});

test('where there were other versions, all their days are named', () => {
	const changed = { ...three, card: { ...card, earlier: [{ ...card, validFrom: '2021-01-01' }] } };
	expect(scorecardPage(three, setting).rules.at(-1)).toContain('Phiên bản áp dụng từ 23/6/2022');
	expect(scorecardPage(changed, setting).rules.at(-1)).toContain(
		'Các phiên bản áp dụng từ: 1/1/2021 và 23/6/2022.'
	);
});

const csvRows = (text: string, delimiter: ',' | ';') => {
	const [head = [], ...rows] = text
		.trim()
		.split('\r\n')
		.map((line) => line.split(delimiter));
	return rows.map((cells) => Object.fromEntries(head.map((name, at) => [name, cells[at]])));
};

test('a file leaves blank what is not assessed', () => {
	expect(csvRows(scorecardCsv(three, 'plain'), ',').at(-1)).toMatchObject({
		...{ rank: '', unit_name: 'Xã C', points: '', assessed: '0', group_progress: '' },
		...{ geography: 'period', peers_kind: '', peers_kind_rank: '' }
	});
});

test('a file tells the place among the kind; for Excel with a mark, semicolons and commas', () => {
	expect(csvRows(scorecardCsv(four, 'plain'), ',')[1]).toMatchObject({
		...{ rank: '2', unit_name: 'Phường B' },
		...{ peers_kind: 'phường', peers_kind_rank: '1', peers_kind_of: '2' },
		...{ peers_terrain_rank: '', licence_id: 'CC-BY-4.0' }
	});
	const excel = scorecardCsv(answer({ 'Xã A': 33 }), 'excel');
	expect(excel.startsWith('\ufeffrank;tied;')).toBe(true);
	expect(csvRows(excel, ';')[0]).toMatchObject({ points: '6,6' });
});

test('the same as JSON: places, shifts of weights, geography and licence', () => {
	const json = scorecardJson(four);
	expect(json).toMatchObject({ geography: 'period', licence: { id: 'CC-BY-4.0' } });
	expect(json.ranked[1]).toMatchObject({
		unit: { name: 'Phường B' },
		peers: [{ dimension: 'kind', value: 'phường', rank: 1, tied: false, of: 2 }],
		weightShifts: [
			{ group: 'progress', more: 2, less: 2 },
			{ group: 'openness', more: 2, less: 2 }
		]
	});
});
