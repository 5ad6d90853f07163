import { expect, test } from 'vitest';
import type { Scorecard } from '../../src/lib/model/catalogue.ts';
import { componentsOf, type Measured, type ScorecardAnswer } from '../../src/lib/model/score.ts';
import { rankScores } from '../../src/lib/rank/score-ranking.ts';
import { scoreUnit } from '../../src/lib/rank/score.ts';
import { scorecardCsv } from '../../src/lib/view/scorecard-csv.ts';
import { scorecardPage } from '../../src/lib/view/scorecard-page.ts';
import { scorecardUnitPage } from '../../src/lib/view/scorecard-unit.ts';
import { answerFor, commune, named, onTime, province } from './build.ts';

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
function answer(units: Record<string, number | null>): ScorecardAnswer {
	const scores = Object.entries(units).map(([name, good], at) =>
		scoreUnit(card, commune(String(20001 + at), name), ({ indicator }): Measured => {
			if (indicator === null) return { indicator: null, reason: 'no-indicator' };
			if (good === null) return { indicator: onTime, reason: 'not-reported' };
			const figure = { numerator: BigInt(good), denominator: 100n };
			return { indicator: onTime, figure, hasFewCases: false };
		})
	);
	const ranking = rankScores(scores);
	const { release, installation, sample, sources } = answerFor([]);
	const period = named('2025-Q3', 'calendar');
	return {
		...{ release, installation, sample, sources, card, period, ranking },
		version: card,
		level: 'commune',
		parent: province,
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
	expect(scorecardPage(three, setting).title).toBe('Xã A đứng đầu với 18 trên 20 điểm được chấm');
	expect(scorecardPage(answer({ A: 90, B: 90 }), setting).title).toBe(
		'2 xã, phường cùng đứng đầu với 18 điểm'
	);
	expect(scorecardPage(answer({ A: null }), setting).title).toBe('Chưa chấm được đơn vị nào');
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
	expect(page.title).toBe('Xã A: 18 trên 20 điểm được chấm');
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

test('a file leaves blank what is not assessed', () => {
	const [head = '', , , last = ''] = scorecardCsv(three).split('\r\n');
	const cells = last.split(',');
	const cellOf = (name: string) => cells[head.split(',').indexOf(name)];
	expect(['rank', 'unit_name', 'points', 'assessed', 'group_progress'].map(cellOf)).toEqual([
		'',
		'Xã C',
		'',
		'0',
		''
	]);
});
