import type { ScorecardComponent, ScorecardVersion } from '../model/catalogue.ts';
import type {
	AssessedComponent,
	ComponentScore,
	GroupScore,
	Measurement,
	UnitScore
} from '../model/score.ts';
import type { Unit } from '../model/unit.ts';
import { nextPoint } from './next-point.ts';
import { pointsFor, sumPoints } from './points.ts';

/**
 * Points of a unit in a scorecard (docs/rules.md §3). A component without a value is not assessed:
 * its maximum is left out of the assessed maximum and never spread over the others. Points of
 * groups and of the unit are sums over the assessed components.
 */
export function scoreUnit(
	{ groups }: Pick<ScorecardVersion, 'groups'>,
	unit: Unit,
	measure: (component: ScorecardComponent) => Measurement
): UnitScore {
	const scored = groups.map((group) => scoreGroup(group, measure));
	return {
		unit,
		points: sumPoints(scored.flatMap(({ points }) => points ?? [])),
		assessed: scored.reduce((sum, { assessed }) => sum + assessed, 0),
		groups: scored
	};
}

function scoreGroup(
	{ id, maximum, components }: ScorecardVersion['groups'][number],
	measure: (component: ScorecardComponent) => Measurement
): GroupScore {
	const scored = components.map((component) => scoreComponent(component, measure(component)));
	const assessed = scored.filter(isAssessed);
	return {
		id,
		maximum,
		assessed: assessed.reduce((sum, { component }) => sum + component.maximum, 0),
		points: sumPoints(assessed.map(({ points }) => points)),
		components: scored
	};
}

function scoreComponent(component: ScorecardComponent, measured: Measurement): ComponentScore {
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

export const isAssessed = (score: ComponentScore): score is AssessedComponent =>
	score.points !== null;
