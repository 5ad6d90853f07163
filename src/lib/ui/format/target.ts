import type { RankingResult } from '../../core/model/result.ts';
import { targetOf, type Target } from '../../core/figures/target.ts';
import { compareFigures } from '../../core/figures/fraction.ts';
import { figureText } from './format.ts';
import type { Indicator } from '../../core/model/indicator.ts';
import type { Locale } from '../../core/model/locale.ts';

/** What was aimed at for the year in which the period ends, and how many ranked units miss it. */
export interface RankingTarget extends Target {
	missed: number;
}

/** Null where no target was set for that year. Compared as exact fractions, as ranks are. */
export function rankingTarget({
	indicator,
	ranking
}: Pick<RankingResult, 'indicator' | 'ranking'>): RankingTarget | null {
	const aim = targetOf(indicator, ranking.period, ranking.level);
	if (!aim) return null;
	const wrongSide = indicator.direction === 'higher' ? -1 : 1;
	const missed = ranking.ranked.filter(
		(row) => Math.sign(compareFigures(row.figure, aim.figure)) === wrongSide
	).length;
	return { ...aim, missed };
}

/** A target is a round number and reads as one: `98%`, not `98,0%`. */
export const targetText = (
	{ figure }: Pick<Target, 'figure'>,
	indicator: Indicator,
	locale: Locale
): string => figureText(figure, indicator, locale).replace(/[.,]0+(?=%)/u, '');
