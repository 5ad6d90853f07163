import {
	type ControlLimits,
	type ControlPoint,
	isSpecialCause,
	RUN_LENGTH
} from '../../core/control-chart/control-limits.ts';
import { toNumber } from '../../core/figures/fraction.ts';
import { targetOf } from '../../core/figures/target.ts';
import type { SeriesResult } from '../../core/model/comparison.ts';
import type { Locale } from '../../core/model/locale.ts';
import { hullOf, type Period } from '../../core/model/period.ts';
import type { SeriesPoint } from '../../core/model/result.ts';
import { m } from '../../paraglide/messages.js';
import {
	type ChartLine,
	layOutLineChart,
	type LineChartLayout
} from '../../ui/charts/line-chart.ts';
import { eventText, type LineEvent } from '../../ui/charts/line-labels.ts';
import { lineScale } from '../../ui/charts/scales.ts';
import { targetSpans } from '../../ui/charts/target-lines.ts';
import { figureText } from '../../ui/format/number-text.ts';
import { targetCell, type TargetCell } from '../../ui/format/target-text.ts';
import { periodName, spanText } from '../../ui/format/time-text.ts';
import { reasonText, shortUnitName } from '../../ui/format/unit-text.ts';
import { pointFigure } from '../../ui/point-figure.ts';
import { breakText } from '../catalogue/lineage-text.ts';
import { periodTick, plotValue } from '../comparison/comparison-chart.ts';

export interface ControlRow {
	period: string;
	days: string;
	breaks: string[];
	value: string;
	counts: string | null;
	/** Link to the explanation of the value; null where there is none. */
	explained: string | null;
	/** Between which values the period is usual: `Mức thường: 97,8% – 99,8%`. */
	usual: string | null;
	/** Remark on the figure, or the reason why there is none. */
	state: string;
	isUnusual: boolean;
	/** Target, and the distance of the figure from it; null where there is no target. */
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
		...pointFigure({ period, figure, inherited }, { indicator, unit, release }, locale),
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

/** A unit over time between the limits of its own history; without limits the line alone. */
export function controlChart(
	{ unit, indicator, points }: SeriesResult,
	control: ControlLimits | null,
	locale: Locale
): LineChartLayout | null {
	const periods = points.map(({ period }) => period);
	const days = hullOf(periods);
	const values = points.map(({ figure }) => plotValue(figure));
	const known = values.filter((value) => value !== null);
	if (days === null || known.length === 0) return null;
	const limits = points.map(({ figure }, place) =>
		pointLimits(figure, control?.points[place] ?? null)
	);
	const own: ChartLine = {
		name: shortUnitName(unit),
		tone: 0,
		values,
		...marksOf(points, control)
	};
	const middle = control && centreLine(control, periods, locale);
	const aims = periods.map((period) => targetOf(indicator, period, unit.level));
	const targets = targetSpans(periods, aims, indicator, locale);
	const drawn = [
		...known,
		...limits.flatMap((limit) => limit ?? []),
		...targets.map(({ value }) => value)
	];
	return layOutLineChart({
		periods,
		days,
		limits,
		targets,
		lines: middle ? [own, middle] : [own],
		scale: lineScale(drawn, indicator, locale),
		events: breakEvents(points, locale),
		nameOf: (period) => periodTick(period, locale)
	});
}

const breakEvents = (points: SeriesPoint[], locale: Locale): LineEvent[] =>
	points.flatMap(({ breaks }) =>
		breaks.slice(0, 1).map(({ effective }) => ({
			day: effective,
			text: eventText(effective, locale)
		}))
	);

const marksOf = (
	points: SeriesPoint[],
	control: ControlLimits | null
): Pick<ChartLine, 'marks' | 'breaks'> => ({
	marks: points.map(({ reason }, place) =>
		isSpecialCause(control?.points[place] ?? null)
			? 'unusual'
			: reason === 'few-cases'
				? 'few'
				: null
	),
	breaks: points.map(({ breaks }) => breaks.length > 0)
});

function centreLine({ centre }: ControlLimits, periods: Period[], locale: Locale): ChartLine {
	return {
		name: m.control_centre({}, { locale }),
		tone: 'all',
		values: periods.map(() => toNumber(centre)),
		marks: periods.map(() => null),
		breaks: periods.map(() => false)
	};
}

function pointLimits(
	figure: SeriesPoint['figure'],
	point: ControlPoint | null
): [number, number] | null {
	if (!point || !figure?.denominator) return null;
	const share = (cases: bigint): number =>
		toNumber({ numerator: cases, denominator: figure.denominator });
	return [share(point.usual[0]), share(point.usual[1])];
}
