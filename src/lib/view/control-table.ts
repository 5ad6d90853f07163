import type { SeriesPoint } from '../model/answer.ts';
import type { SeriesAnswer } from '../model/side-by-side.ts';
import { m } from '../paraglide/messages.js';
import { isUnusual, RUN, type ControlPoint } from '../rank/control.ts';
import { spanText } from './day-text.ts';
import { countsText, figureText } from './format.ts';
import { breakText } from './lineage.ts';
import type { Locale } from './locale.ts';
import { periodName } from './period-text.ts';
import { reasonText } from './words.ts';

export interface ControlRow {
	period: string;
	days: string;
	breaks: string[];
	value: string;
	counts: string | null;
	/** Between which values the period is usual: `Mức thường: 97,8% – 99,8%`. */
	usual: string | null;
	/** What is to be said of it, or why there is no figure. */
	state: string;
	isUnusual: boolean;
}

/** A period; without a point there were no limits for it. */
export function controlRow(
	{ period, figure, reason, breaks }: SeriesPoint,
	point: ControlPoint | null,
	{ indicator }: SeriesAnswer,
	locale: Locale
): ControlRow {
	const why = reason && reasonText(reason, locale);
	return {
		period: periodName(period, locale),
		days: spanText(period.start, period.end, locale),
		breaks: breaks.map((succession) => breakText(succession, locale)),
		value: figureText(figure, indicator, locale),
		counts: figure && countsText(figure, locale),
		usual: point && figure && usualText(point, figure, indicator, locale),
		state: [point && stateText(point, locale), why].filter(Boolean).join('. '),
		isUnusual: isUnusual(point)
	};
}

function usualText(
	{ usual }: ControlPoint,
	{ denominator }: NonNullable<SeriesPoint['figure']>,
	indicator: SeriesAnswer['indicator'],
	locale: Locale
): string {
	const text = (numerator: bigint): string =>
		figureText({ numerator, denominator }, indicator, locale);
	return m.control_range({ low: text(usual[0]), high: text(usual[1]) }, { locale });
}

function stateText({ beyond, run }: ControlPoint, locale: Locale): string {
	if (beyond)
		return beyond === 'above' ? m.control_above({}, { locale }) : m.control_below({}, { locale });
	if (run)
		return run === 'above'
			? m.control_run_above({ run: RUN }, { locale })
			: m.control_run_below({ run: RUN }, { locale });
	return m.control_usual({}, { locale });
}
