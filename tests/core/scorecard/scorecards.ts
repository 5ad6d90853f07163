import type {
	ScorecardComponent,
	ScorecardVersion
} from '../../../src/lib/core/model/catalogue.ts';
import type { Figure } from '../../../src/lib/core/model/ranking.ts';
import type { Measurement, Points, UnitScore } from '../../../src/lib/core/model/score.ts';
import type { Unit } from '../../../src/lib/core/model/unit.ts';
import { scoreUnit } from '../../../src/lib/core/scorecard/score-unit.ts';
import { goodRate } from '../figures-fixtures.ts';

// Small scorecards for the tests of points.

const words = (text: string) => ({ vi: text, en: text });

export const component = (
	id: string,
	maximum: number,
	more: Partial<ScorecardComponent> = { threshold: [1, 1] }
): ScorecardComponent => ({ id, label: words(id), maximum, indicator: 'rate', ...more });

export const groups = (
	parts: Record<string, ScorecardComponent[]>
): Pick<ScorecardVersion, 'groups'> => ({
	groups: Object.entries(parts).map(([id, components]) => ({
		id,
		label: words(id),
		maximum: components.reduce((sum, { maximum }) => sum + maximum, 0),
		components
	}))
});

export const figure = (numerator: number | bigint, denominator: number | bigint): Figure => ({
	numerator: BigInt(numerator),
	denominator: BigInt(denominator)
});

/** `4.5` as `9/2`. */
export const exact = (points: Points | null): string | null =>
	points && `${points.numerator}/${points.denominator}`;

export type Values = Record<string, [numerator: number, denominator: number] | undefined>;

/** A unit with these values by component; what is left out has not been reported. */
export const scored = (
	card: Pick<ScorecardVersion, 'groups'>,
	unit: Unit,
	values: Values
): UnitScore =>
	scoreUnit(card, unit, ({ id }): Measurement => {
		const value = values[id];
		return value
			? { indicator: goodRate, figure: figure(...value), hasFewCases: false }
			: { indicator: goodRate, reason: 'not-reported' };
	});
