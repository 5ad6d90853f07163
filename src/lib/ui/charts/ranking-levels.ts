import type { RankingResult } from '../../core/model/result.ts';
import { m } from '../../paraglide/messages.js';
import { toNumber } from '../../core/figures/fraction.ts';
import { axisText, figureText, isPercentage } from '../format/format.ts';
import type { Locale } from '../../core/model/locale.ts';
import { percentOnScale, type Scale } from './scale.ts';
import { targetText, type RankingTarget } from '../format/target.ts';

/** A line across the tracks of a table, and how it is labelled. */
export interface ScaleMark {
	at: number;
	text: string;
}

/** The ends of the track, in words, and what is drawn on it. */
export interface IntervalBarScale {
	min: string;
	max: string;
	name: string | null;
}

/** A count's total is the sum of the rows and no level to compare them with, so it has no line. */
export function totalMark(scale: Scale, answer: RankingResult, locale: Locale): ScaleMark | null {
	const { ranking, indicator } = answer;
	if (ranking.total === null || !ranking.total.denominator) return null;
	return {
		at: percentOnScale(scale, toNumber(ranking.total)),
		text: m.chart_total({ total: figureText(ranking.total, indicator, locale) }, { locale })
	};
}

/** The target of the year. */
export function targetMark(
	scale: Scale,
	aim: RankingTarget | null,
	{ indicator }: RankingResult,
	locale: Locale
): ScaleMark | null {
	if (!aim) return null;
	const target = targetText(aim, indicator, locale);
	return {
		at: percentOnScale(scale, toNumber(aim.figure)),
		text: m.chart_target({ target }, { locale })
	};
}

/** The ends in the unit of the values; only a rate has an interval to name. */
export function intervalBarScale(
	{ min, max }: Scale,
	{ indicator }: RankingResult,
	locale: Locale
): IntervalBarScale {
	const word = (value: number) =>
		isPercentage(indicator)
			? `${axisText(value * 100, 0, locale)}%`
			: axisText(value, indicator.kind === 'ratio' ? indicator.decimals : 0, locale);
	return {
		min: word(min),
		max: word(max),
		name: indicator.kind === 'rate' ? m.column_interval({}, { locale }) : null
	};
}
