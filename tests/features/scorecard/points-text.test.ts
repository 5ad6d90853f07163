import { expect, test } from 'vitest';
import type { ScorecardComponent } from '../../../src/lib/core/model/catalogue.ts';
import { isAssessed, scoreUnit } from '../../../src/lib/core/scorecard/score-unit.ts';
import {
	pointsFormulaText,
	pointsText,
	shiftedRanksText
} from '../../../src/lib/features/scorecard/points-text.ts';
import { commune, dossiers, onTime } from '../../ui/ranking-fixtures.ts';

test.for<[numerator: bigint, denominator: bigint, maximum: number, text: string]>([
	[60n, 7n, 10, '8,57'],
	[9n, 1n, 9, '9'],
	[9_999n, 500n, 20, '19,998'],
	[1n, 3n, 1, '0,33'],
	[0n, 1n, 9, '0'],
	[2_001n, 2n, 2_000, '1.000,50']
])('%s/%s of %s points reads %s', ([numerator, denominator, maximum, text]) => {
	expect(pointsText({ numerator, denominator }, maximum, 'vi')).toBe(text);
});

test('a rank that stays is one number', () => {
	expect([shiftedRanksText([3, 3], 'vi'), shiftedRanksText([2, 5], 'vi')]).toEqual(['3', '2–5']);
});

const words = { vi: '', en: '' };
const STEPS: ScorecardComponent['steps'] = [
	{ atLeast: [9, 10], points: 10 },
	{ atLeast: [1, 2], points: 5 }
];

test.for<
	[Partial<ScorecardComponent>, numerator: bigint, denominator: bigint | null, text: string]
>([
	[{ threshold: [1, 1] }, 1558n, 1564n, '1.558/1.564 × 20 / 100%'],
	[{ threshold: [4, 5] }, 1n, 3n, '1/3 × 20 / 80%'],
	[{ threshold: [4, 5] }, 4n, 5n, 'R ≥ T: đủ điểm'],
	[{ threshold: [2000, 1] }, 1204n, null, '1.204 × 20 / 2.000 hồ sơ'],
	[{ steps: STEPS }, 8n, 10n, 'đạt bậc từ 50%'],
	[{ steps: STEPS }, 1n, 10n, 'chưa đạt bậc nào']
])('by %o the points of %s/%s are told as %s', ([scale, numerator, denominator, text]) => {
	const component = { id: 'c', label: words, maximum: 20, indicator: 'x', ...scale };
	const { groups } = scoreUnit(
		{ groups: [{ id: 'g', label: words, maximum: 20, components: [component] }] },
		commune('20001', 'Xã A'),
		() => ({
			indicator: denominator === null ? dossiers : onTime,
			figure: { numerator, denominator },
			hasFewCases: false
		})
	);
	const [score] = groups.flatMap(({ components }) => components).filter(isAssessed);
	expect(score && pointsFormulaText(score, 'vi')).toBe(text);
});
