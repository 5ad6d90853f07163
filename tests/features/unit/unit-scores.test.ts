import { expect, test } from 'vitest';
import type { Scorecard } from '../../../src/lib/core/model/catalogue.ts';
import type { ScorecardPosition } from '../../../src/lib/core/model/score.ts';
import { rankScores } from '../../../src/lib/core/scorecard/rank-scores.ts';
import { scoreUnit } from '../../../src/lib/core/scorecard/score-unit.ts';
import { unitScoreLines } from '../../../src/lib/features/unit/unit-page.ts';
import { commune, named, onTime } from '../../ui/ranking-fixtures.ts';

const words = (text: string) => ({ vi: text, en: text });
const component = { id: 'c', label: words('c'), maximum: 20, indicator: onTime.id };
const card: Scorecard = {
	...{ id: 'qd-766', title: words('Bộ chỉ số'), legalBasis: '', note: words('') },
	...{ validFrom: '2022-06-23', maximum: 20 },
	groups: [
		{ id: 'g', label: words('g'), maximum: 20, components: [{ ...component, threshold: [1, 1] }] }
	]
};

const standing = (score: ScorecardPosition['score'], ranked: number): ScorecardPosition => ({
	...{ card, score, ranked, level: 'commune', isDemo: false },
	period: named('2025-Q3', 'calendar')
});

const scores = [90n, 90n, null].map((good, at) =>
	scoreUnit(card, commune(String(20001 + at), `Xã ${at}`), () =>
		good === null
			? { indicator: onTime, reason: 'not-reported' }
			: { indicator: onTime, figure: { numerator: good, denominator: 100n }, hasFewCases: false }
	)
);
const { ranked, unranked } = rankScores(scores);

test('a unit is told its points and its rank, with the way to what they come from', () => {
	const [first] = ranked;
	if (!first) throw new Error('nobody is ranked');
	expect(unitScoreLines([standing(first, 2)], 'vi')).toEqual([
		{
			id: 'qd-766',
			title: 'Bộ chỉ số',
			href: '/bo-chi-so/qd-766/20001?period=2025-Q3',
			period: 'Quý III/2025',
			standing: '18 trên 20 điểm được đánh giá, hạng =1 trong 2 xã, phường'
		}
	]);
	expect(unitScoreLines([standing(first, 2)], 'en')[0]?.href).toMatch(/^\/en\/bo-chi-so/u);
});

test('no points are not 0 points', () => {
	const [none] = unranked;
	if (!none) throw new Error('everybody is ranked');
	expect(unitScoreLines([standing(none, 2)], 'vi')[0]?.standing).toBe(
		'chưa đánh giá được thành phần nào'
	);
});
