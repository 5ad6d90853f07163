import { toNumber } from '../../core/figures/fraction.ts';
import { addDays, type Day } from '../../core/model/day.ts';
import type { Indicator } from '../../core/model/indicator.ts';
import type { Locale } from '../../core/model/locale.ts';
import { lengthOf, type Period } from '../../core/model/period.ts';
import type { RankedRow, Ranking } from '../../core/model/ranking.ts';
import type { RankingResult } from '../../core/model/result.ts';
import { m } from '../../paraglide/messages.js';
import { axisText, figureText, isPercentage } from '../format/number-text.ts';
import { type RankingTarget, targetText } from '../format/target-text.ts';

/** The part of a picture of lines in which they are drawn. */
export interface Plot {
	left: number;
	right: number;
	top: number;
	bottom: number;
	/** Lower edge of the strip with the events. */
	head: number;
}

/** Positions of days and values in a chart. */
export interface PlotScales {
	/** Position of the beginning of a day. */
	x: (day: Day) => number;
	middle: (period: Period) => number;
	y: (value: number) => number;
}

/** Days outside those shown lie at the edge, values outside the scale too. */
export function plotScales(
	plot: Plot,
	days: Pick<Period, 'start' | 'end'>,
	{ min, max }: Scale
): PlotScales {
	const all = lengthOf(days);
	const x = (day: Day): number => {
		const passed = day <= days.start ? 0 : lengthOf({ start: days.start, end: addDays(day, -1) });
		return roundToTenth(plot.left + (Math.min(passed, all) / all) * (plot.right - plot.left));
	};
	return {
		x,
		middle: ({ start, end }) => roundToTenth((x(start) + x(addDays(end, 1))) / 2),
		y: (value) => {
			const share = (value - min) / (max - min);
			return roundToTenth(plot.bottom - Math.min(Math.max(share, 0), 1) * (plot.bottom - plot.top));
		}
	};
}

/** Rounds to a tenth of a pixel. */
export const roundToTenth = (value: number): number => Math.round(value * 10) / 10;

/** Positions of grid lines and labels of an axis. */
export interface LineScale extends Scale {
	ticks: { value: number; text: string }[];
}

/** Ends of an axis of shares are whole multiples of this; the finer one where little differs. */
const SHARE_STEPS = { coarse: 0.05, fine: 0.01 };

const SMALL_RANGE = 0.025;

/** Approximate number of steps on an axis. */
const STEPS = 4;

/**
 * The axis of an indicator over all lines of its picture: of shares from a whole multiple of 5 % (or
 * 1 %) below the lowest to one above the highest, since only differences count; of all else from 0.
 */
export function lineScale(values: number[], indicator: Indicator, locale: Locale): LineScale {
	const isShare = isPercentage(indicator);
	const [least, most] = [Math.min(...values), Math.max(...values)];
	const { coarse, fine } = SHARE_STEPS;
	const end = most - least < SMALL_RANGE ? fine : coarse;
	// not a single level: an axis needs some length
	const low = isShare ? Math.max(0, Math.floor(Math.min(least, 1 - end) / end + 1e-9) * end) : 0;
	const top = isShare ? Math.ceil(most / end - 1e-9) * end : most;
	const high = top > low ? top : low + (isShare ? end : 1);
	const step = roundStep((high - low) / STEPS);
	const max = isShare ? high : Math.ceil(high / step - 1e-9) * step;
	const decimals = Math.max(0, -Math.floor(Math.log10(step * (isShare ? 100 : 1)) + 1e-9));
	const text = (value: number): string =>
		isShare ? `${axisText(value * 100, decimals, locale)}%` : axisText(value, decimals, locale);
	const first = Math.ceil(low / step - 1e-9);
	const last = Math.floor(max / step + 1e-9);
	return {
		min: low,
		max,
		ticks: Array.from({ length: last - first + 1 }, (_, place) => {
			const value = (first + place) * step;
			return { value, text: text(value) };
		})
	};
}

/** 1, 2 or 5 times a power of ten, not below what is wanted. */
function roundStep(wanted: number): number {
	const power = 10 ** Math.floor(Math.log10(wanted));
	const step = [1, 2, 5, 10].find((times) => times * power >= wanted * (1 - 1e-9)) ?? 10;
	return step * power;
}

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

/** The span of values that a picture covers. */
export interface Scale {
	min: number;
	max: number;
}

/** Rates are shown from a whole multiple of 5 % on. */
const STEP = 0.05;

/**
 * Rates start at the lowest interval, rounded down to 5 %, since nearly all of them lie near 100 %
 * and only differences count; everything drawn as a bar starts at 0.
 */
export function rankingScale(ranking: Ranking, indicator: Indicator): Scale {
	if (indicator.kind === 'rate') return { min: lowestRate(ranking.ranked), max: 1 };
	if (indicator.kind === 'coverage') return { min: 0, max: 1 };
	const values = ranking.ranked.map((row) => toNumber(row.figure));
	return { min: 0, max: Math.max(...values, 0) || 1 };
}

/** The scale with room for one more value, such as a target. */
export const extendScale = ({ min, max }: Scale, value: number | null): Scale =>
	value === null
		? { min, max }
		: { min: value < min ? roundDownToStep(value) : min, max: Math.max(max, value) };

const lowestRate = (rows: RankedRow[]): number =>
	roundDownToStep(Math.min(...rows.map((row) => row.interval?.[0] ?? toNumber(row.figure))));

/** The step of a scale of rates at or below a share: 0.8 for 0.802, 0.95 for 0.97. */
export const roundDownToStep = (share: number): number =>
	Math.max(0, Math.floor(Math.min(share, 1 - STEP) / STEP + 1e-9) * STEP);

/** Position of a value on the scale, in per cent of its length with one decimal. */
export function percentOnScale({ min, max }: Scale, value: number): number {
	const share = (value - min) / (max - min);
	return Math.round(Math.min(Math.max(share, 0), 1) * 1000) / 10;
}
