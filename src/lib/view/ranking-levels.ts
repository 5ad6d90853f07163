import type { RankingAnswer } from '../model/answer.ts';
import { m } from '../paraglide/messages.js';
import { toNumber } from '../rank/fraction.ts';
import { axisText, figureText, isPercentage } from './format.ts';
import type { Locale } from './locale.ts';
import { placeOn, type Scale } from './scale.ts';
import { targetText, type Target } from './target.ts';

/** A line across the tracks of a table, and how it is labelled. */
export interface Level {
	at: number;
	text: string;
}

/** The ends of the track, in words, and what is drawn on it. */
export interface ScaleWords {
	min: string;
	max: string;
	name: string | null;
}

/** A count's total is the sum of the rows and no level to compare them with, so it has no line. */
export function totalOn(scale: Scale, answer: RankingAnswer, locale: Locale): Level | null {
	const { ranking, indicator } = answer;
	if (ranking.total === null || !ranking.total.denominator) return null;
	return {
		at: placeOn(scale, toNumber(ranking.total)),
		text: m.chart_total({ total: figureText(ranking.total, indicator, locale) }, { locale })
	};
}

/** The target of the year. */
export function targetOn(
	scale: Scale,
	aim: Target | null,
	{ indicator }: RankingAnswer,
	locale: Locale
): Level | null {
	if (!aim) return null;
	const target = targetText(aim, indicator, locale);
	return { at: placeOn(scale, toNumber(aim.figure)), text: m.chart_target({ target }, { locale }) };
}

/** The ends in the unit of the values; only a rate has an interval to name. */
export function scaleWords(
	{ min, max }: Scale,
	{ indicator }: RankingAnswer,
	locale: Locale
): ScaleWords {
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
