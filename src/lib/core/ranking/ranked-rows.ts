import type { Indicator } from '../model/indicator.ts';
import type { Figure, RankedRow } from '../model/ranking.ts';
import { compareFigures } from '../figures/fraction.ts';
import { intervalOf } from '../figures/interval.ts';
import { compareByName } from '../figures/order.ts';
import type { RankableValue } from '../figures/value.ts';

/** Best first; equal values share a rank and the next ranks are skipped: 1, 2, 2, 4. */
export function rankedRows(values: RankableValue[], { direction, kind }: Indicator): RankedRow[] {
	const sign = direction === 'higher' ? -1 : 1;
	const compare = (a: Figure, b: Figure): number => sign * compareFigures(a, b);
	const sorted = values.toSorted(
		(a, b) => compare(a.figure, b.figure) || compareByName(a.unit, b.unit)
	);
	const isEqual = (a: RankableValue | undefined, b: RankableValue | undefined): boolean =>
		a !== undefined && b !== undefined && compare(a.figure, b.figure) === 0;
	let rank = 0;
	return sorted.map((value, index) => {
		const asBefore = isEqual(sorted[index - 1], value);
		if (!asBefore) rank = index + 1;
		const tied = asBefore || isEqual(value, sorted[index + 1]);
		return rankedRow(value, rank, tied, kind);
	});
}

const rankedRow = (
	{ unit, figure, reports }: RankableValue,
	rank: number,
	tied: boolean,
	kind: Indicator['kind']
): RankedRow => ({
	rank,
	tied,
	unit,
	figure,
	interval: intervalOf(kind, figure),
	rankRange: null,
	against: null,
	previous: null,
	moved: null,
	reports
});
