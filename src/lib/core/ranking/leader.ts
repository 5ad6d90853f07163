import type { Indicator } from '../model/indicator.ts';
import type { Figure } from '../model/ranking.ts';
import { compareFigures, toNumber } from '../figures/fraction.ts';
import { intervalOf } from '../figures/interval.ts';

type Measure = Pick<Indicator, 'kind' | 'direction'>;

/**
 * Index of the unit that clearly leads; null if there is none, or if fewer than two units have a
 * figure. With intervals, a unit clearly leads if its interval lies entirely on the better side of
 * all others (docs/rules.md §4.6). Without intervals, the exact values decide.
 */
export function findLeader(figures: readonly (Figure | null)[], measure: Measure): number | null {
	const known = figures.flatMap((figure, place) => (figure ? [{ figure, place }] : []));
	if (known.length < 2) return null;
	const first = known.find(({ figure, place }) =>
		known.every((other) => other.place === place || isAhead(figure, other.figure, measure))
	);
	return first?.place ?? null;
}

function isAhead(a: Figure, b: Figure, { kind, direction }: Measure): boolean {
	const [better, worse] = direction === 'higher' ? [a, b] : [b, a];
	const [high, low] = [intervalOf(kind, better), intervalOf(kind, worse)];
	return high && low ? high[0] > low[1] : compareFigures(better, worse) > 0;
}

/**
 * Compares a figure with the total of all units (docs/rules.md §4.6): by its interval, or by the
 * exact values if it has none. Null for a count, because a sum over units is no level for one unit.
 */
export function compareToTotal(
	figure: Figure,
	total: Figure,
	{ kind, direction }: Measure
): 'better' | 'similar' | 'worse' | null {
	if (figure.denominator === null || total.denominator === null) return null;
	const interval = intervalOf(kind, figure);
	const order = interval
		? Number(interval[0] > toNumber(total)) - Number(interval[1] < toNumber(total))
		: compareFigures(figure, total);
	const upward = direction === 'higher' ? order : -order;
	return upward > 0 ? 'better' : upward < 0 ? 'worse' : 'similar';
}
