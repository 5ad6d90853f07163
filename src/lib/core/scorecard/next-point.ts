import type { ScorecardComponent } from '../model/catalogue.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Figure } from '../model/ranking.ts';
import type { NextPoint, Points } from '../model/score.ts';
import { compareFigures } from '../figures/fraction.ts';
import { gapTo } from '../figures/gap.ts';
import { fractionOf, addPoints, pointsFor, wholePoints } from './points.ts';

/**
 * The smallest number of additional cases, with the same denominator, for one more point, for the
 * maximum if that is less than a point away, or for the next step. Null if the component has its
 * maximum, or if no number of cases gives more points.
 */
export function nextPoint(
	component: ScorecardComponent,
	value: Figure,
	indicator: Pick<Indicator, 'kind' | 'direction'>
): NextPoint | null {
	const own = pointsFor(component, value);
	const goal = goalAbove(component, own);
	const gap = goal && gapTo(value, goal.value, indicator);
	if (!goal || !gap || gap.isMet) return null;
	return { cases: gap.cases, points: addPoints(goal.points, negate(own)) };
}

/** The points to reach next, and the value that gives them. */
function goalAbove(
	{ maximum, threshold, steps = [] }: ScorecardComponent,
	own: Points
): { points: Points; value: Points } | null {
	if (compareFigures(own, wholePoints(maximum)) >= 0) return null;
	if (!threshold) {
		const step = steps.findLast(({ points }) => compareFigures(wholePoints(points), own) > 0);
		return step ? { points: wholePoints(step.points), value: fractionOf(step.atLeast) } : null;
	}
	const more = addPoints(own, wholePoints(1));
	const points = compareFigures(more, wholePoints(maximum)) > 0 ? wholePoints(maximum) : more;
	const [numerator, denominator] = threshold;
	return {
		points,
		value: {
			numerator: points.numerator * BigInt(numerator),
			denominator: points.denominator * BigInt(maximum) * BigInt(denominator)
		}
	};
}

const negate = ({ numerator, denominator }: Points): Points => ({
	numerator: -numerator,
	denominator
});
