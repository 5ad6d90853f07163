import type { SeriesPoint } from '../../core/model/result.ts';
import type { SeriesResult } from '../../core/model/comparison.ts';
import { m } from '../../paraglide/messages.js';
import { targetOf } from '../../core/figures/target.ts';
import {
	isSpecialCause,
	RUN_LENGTH,
	type ControlPoint
} from '../../core/control-chart/control-limits.ts';
import { spanText } from '../../ui/format/day-text.ts';
import { countsText, figureText } from '../../ui/format/format.ts';
import { breakText } from '../catalogue/lineage-text.ts';
import type { Locale } from '../../core/model/locale.ts';
import { periodName } from '../../ui/format/period-text.ts';
import { pointExplanationHref } from '../../ui/point-link.ts';
import { targetCell, type TargetCell } from '../../ui/format/target-notes.ts';
import { reasonText } from '../../ui/format/words.ts';

export interface ControlRow {
	period: string;
	days: string;
	breaks: string[];
	value: string;
	counts: string | null;
	/** Where the value comes from; null where there is none. */
	explained: string | null;
	/** Between which values the period is usual: `Mức thường: 97,8% – 99,8%`. */
	usual: string | null;
	/** What is to be said of it, or why there is no figure. */
	state: string;
	isUnusual: boolean;
	/** What was to be reached, and how far the figure is from it; null where nothing was set. */
	target: TargetCell | null;
}

/** A period; without a point there were no limits for it. */
export function controlRow(
	{ period, figure, reason, breaks, inherited }: SeriesPoint,
	point: ControlPoint | null,
	{ indicator, unit, release }: SeriesResult,
	locale: Locale
): ControlRow {
	const why = reason && reasonText(reason, locale);
	return {
		period: periodName(period, locale),
		days: spanText(period.start, period.end, locale),
		breaks: breaks.map((succession) => breakText(succession, locale)),
		value: figureText(figure, indicator, locale),
		counts: figure && countsText(figure, locale),
		explained: pointExplanationHref(
			{ period, figure, inherited },
			{ indicator, unit, release },
			locale
		),
		usual: point && figure && limitsText(point, figure, indicator, locale),
		state: [point && stateText(point, locale), why].filter(Boolean).join('. '),
		isUnusual: isSpecialCause(point),
		target: targetCell(figure, targetOf(indicator, period, unit.level), indicator, locale)
	};
}

function limitsText(
	{ usual }: ControlPoint,
	{ denominator }: NonNullable<SeriesPoint['figure']>,
	indicator: SeriesResult['indicator'],
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
			? m.control_run_above({ run: RUN_LENGTH }, { locale })
			: m.control_run_below({ run: RUN_LENGTH }, { locale });
	return m.control_usual({}, { locale });
}
