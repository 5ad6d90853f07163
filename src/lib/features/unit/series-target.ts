import type { SeriesPoint } from '../../core/model/result.ts';
import type { SeriesResult } from '../../core/model/comparison.ts';
import { targetOf } from '../../core/figures/target.ts';
import { toNumber } from '../../core/figures/fraction.ts';
import { gapTo } from '../../core/figures/gap.ts';

/** The target of a point, for programs. */
export interface SeriesTarget {
	year: string;
	value: number;
	/** Null where there is no figure to hold against it. */
	met: boolean | null;
	/**
	 * Cases that are lacking (too many, where lower is better); 0 where it is met. Null where there is no
	 * figure, or where no number of cases would do.
	 */
	gap: number | null;
}

/** What the unit was to reach in the period, and how far it is from it; null where nothing was set. */
export function seriesTarget(
	{ period, figure }: SeriesPoint,
	{ indicator, unit }: Pick<SeriesResult, 'indicator' | 'unit'>
): SeriesTarget | null {
	const aim = targetOf(indicator, period, unit.level);
	if (!aim) return null;
	const said = { year: aim.year, value: toNumber(aim.figure) };
	if (!figure || (figure.denominator !== null && figure.denominator <= 0n))
		return { ...said, met: null, gap: null };
	const gap = gapTo(figure, aim.figure, indicator);
	if (gap === null) return { ...said, met: false, gap: null };
	return { ...said, met: gap.isMet, gap: gap.isMet ? 0 : Number(gap.cases) };
}
