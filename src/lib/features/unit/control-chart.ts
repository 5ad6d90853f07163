import { hullOf, type Period } from '../../core/model/period.ts';
import type { SeriesPoint } from '../../core/model/result.ts';
import type { SeriesResult } from '../../core/model/comparison.ts';
import { m } from '../../paraglide/messages.js';
import { targetOf } from '../../core/figures/target.ts';
import {
	isSpecialCause,
	type ControlLimits,
	type ControlPoint
} from '../../core/control-chart/control-limits.ts';
import { toNumber } from '../../core/figures/fraction.ts';
import {
	layOutLineChart,
	type ChartLine,
	type LineChartLayout
} from '../../ui/charts/line-chart.ts';
import { eventText } from '../../ui/charts/line-events.ts';
import { lineScale } from '../../ui/charts/line-scale.ts';
import type { Locale } from '../../core/model/locale.ts';
import { shortUnitName } from '../ranking/ranking-chart.ts';
import { periodTick, plotValue } from '../comparison/side-by-side-chart.ts';
import { targetSpans } from '../../ui/charts/target-spans.ts';

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
		events: points.flatMap(({ breaks }) =>
			breaks.slice(0, 1).map(({ effective }) => ({
				day: effective,
				text: eventText(effective, locale)
			}))
		),
		nameOf: (period) => periodTick(period, locale)
	});
}

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
