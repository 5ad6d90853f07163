import type { Indicator } from '../model/indicator.ts';
import type { Figure } from '../model/ranking.ts';
import { compareFigures, toNumber } from '../figures/fraction.ts';
import { intervalOf } from '../figures/interval.ts';

type Measure = Pick<Indicator, 'kind' | 'direction'>;

/**
 * Who of several units surely stands first: its place in the list; null where nobody does, and where
 * fewer than two have a figure. Where there are intervals, sure means by the rule of the rank range
 * (docs/rules.md §4.6): its interval lies wholly on the better side of all others. Else values
 * decide, exactly.
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
 * How a figure stands against that of all units together (docs/rules.md §4.6); where it has no
 * interval, by exact comparison. Null for a count, which has no level to lie above or below.
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
