import type { ScorecardComponent, ScorecardVersion } from '../model/catalogue.ts';
import type { Assessed, ComponentScore, GroupScore, Measured, UnitScore } from '../model/score.ts';
import type { Unit } from '../model/unit.ts';
import { nextPoint } from './next-point.ts';
import { pointsFor, sumOf } from './points.ts';

/**
 * What a unit gets by a scorecard (docs/rules.md §3). A component without a value is not assessed:
 * its maximum is left out of what is assessed and never spread over the others. Points of groups
 * and of the unit are sums over what is assessed.
 */
export function scoreUnit(
	{ groups }: Pick<ScorecardVersion, 'groups'>,
	unit: Unit,
	measure: (component: ScorecardComponent) => Measured
): UnitScore {
	const scored = groups.map((group) => scoreGroup(group, measure));
	return {
		unit,
		points: sumOf(scored.flatMap(({ points }) => points ?? [])),
		assessed: scored.reduce((sum, { assessed }) => sum + assessed, 0),
		groups: scored
	};
}

function scoreGroup(
	{ id, maximum, components }: ScorecardVersion['groups'][number],
	measure: (component: ScorecardComponent) => Measured
): GroupScore {
	const scored = components.map((component) => scoreComponent(component, measure(component)));
	const assessed = scored.filter(isAssessed);
	return {
		id,
		maximum,
		assessed: assessed.reduce((sum, { component }) => sum + component.maximum, 0),
		points: sumOf(assessed.map(({ points }) => points)),
		components: scored
	};
}

function scoreComponent(component: ScorecardComponent, measured: Measured): ComponentScore {
	const { indicator } = measured;
	if ('reason' in measured) return { component, indicator, points: null, reason: measured.reason };
	const { figure, hasFewCases } = measured;
	return {
		component,
		indicator: measured.indicator,
		figure,
		hasFewCases,
		points: pointsFor(component, figure),
		next: nextPoint(component, figure, measured.indicator)
	};
}

export const isAssessed = (score: ComponentScore): score is Assessed => score.points !== null;
