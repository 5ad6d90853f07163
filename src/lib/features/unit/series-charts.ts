import {
	type ControlLimits,
	type ControlPoint,
	isSpecialCause
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
import { eventText } from '../../ui/charts/line-labels.ts';
import { lineScale } from '../../ui/charts/scales.ts';
import { targetSpans } from '../../ui/charts/target-lines.ts';
import { periodTick, plotValue } from '../comparison/comparison-chart.ts';
import { shortUnitName } from '../ranking/ranking-chart.ts';

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

/** A trend as the shapes of a small picture of 100 by 24. */
export interface Sparkline {
	/** A path a stretch: a period without a figure, or a merger, breaks the line; never bridged. */
	paths: string[];
	/** Where units became others: between the last point before and the first one after. */
	breaks: number[];
	/** A level a run of periods with the same target, but those that lie too far away. */
	targets: { value: number; path: string }[];
	last: { x: number; y: number } | null;
}

const WIDTH = 100;

const HEIGHT = 24;

const MARGIN = 3;

/**
 * Null where fewer than two periods have a figure. A trend fills the height, since only its shape is
 * to be seen. A target, the nearest first, makes it lower by what room it needs, but not to less than
 * half: then it is left out and told in words alone. A line at the edge would put a target near that
 * is far away, and a trend pressed flat would hide what the picture is there for.
 */
export function sparkline(
	series: SeriesPoint[],
	targets: readonly (number | null)[] = []
): Sparkline | null {
	const values = series.map(({ figure }) =>
		figure && figure.denominator !== 0n ? toNumber(figure) : null
	);
	const known = values.filter((value) => value !== null);
	if (known.length < 2) return null;
	const range = rangeOf(known, targets);
	const spots = values.map((value, place) =>
		value === null
			? null
			: { x: roundToTenth(sparklineX(place, values.length)), y: sparklineY(value, range) }
	);
	const breaksAt = series.map(({ breaks }) => breaks.length > 0);
	return {
		paths: lineSegments(spots, breaksAt).map(pathOf),
		breaks: breaksAt.flatMap((isBreak, place) =>
			isBreak ? roundToTenth(sparklineX(place - 0.5, values.length)) : []
		),
		targets: targetLevels(targets, range),
		last: spots.findLast(Boolean) ?? null
	};
}

interface Point {
	x: number;
	y: number;
}

interface Range {
	low: number;
	high: number;
}

function rangeOf(known: number[], targets: readonly (number | null)[]): Range {
	const own = { low: Math.min(...known), high: Math.max(...known) };
	const distance = (target: number): number => Math.max(own.low - target, target - own.high);
	return targets
		.filter((target) => target !== null)
		.sort((a, b) => distance(a) - distance(b))
		.reduce((range, target) => {
			const wider = { low: Math.min(range.low, target), high: Math.max(range.high, target) };
			return hasRoom(own, wider) ? wider : range;
		}, own);
}

/** A trend that is level stays level however much room there is. */
const hasRoom = (own: Range, whole: Range): boolean =>
	own.high === own.low || own.high - own.low >= (whole.high - whole.low) / 2;

function sparklineY(value: number, { low, high }: Range): number {
	const share = high === low ? 0.5 : (value - low) / (high - low);
	return roundToTenth(HEIGHT - MARGIN - share * (HEIGHT - 2 * MARGIN));
}

/** Over the periods for which they were set, from half a period before to half a period after. */
function targetLevels(targets: readonly (number | null)[], range: Range): Sparkline['targets'] {
	const at = (place: number): number =>
		roundToTenth(Math.min(Math.max(sparklineX(place, targets.length), 0), WIDTH));
	return targets.flatMap((target, place) => {
		if (target === null || target < range.low || range.high < target) return [];
		if (target === targets[place - 1]) return [];
		const length = targets.slice(place).findIndex((other) => other !== target);
		const end = length < 0 ? targets.length : place + length;
		const path = `M${at(place - 0.5)} ${sparklineY(target, range)}H${at(end - 0.5)}`;
		return { value: target, path };
	});
}

const sparklineX = (place: number, count: number): number =>
	MARGIN + (place / (count - 1)) * (WIDTH - 2 * MARGIN);

const roundToTenth = (value: number): number => Math.round(value * 10) / 10;

function lineSegments(spots: (Point | null)[], breaksAt: boolean[]): Point[][] {
	const found: Point[][] = [[]];
	for (const [place, spot] of spots.entries()) {
		if (breaksAt[place]) found.push([]);
		if (spot) found.at(-1)?.push(spot);
		else found.push([]);
	}
	return found.filter((stretch) => stretch.length > 0);
}

/** A single point draws as a dot: a line of no length with a round end. */
const pathOf = (stretch: Point[]): string =>
	stretch.map(({ x, y }, place) => `${place === 0 ? 'M' : 'L'}${x} ${y}`).join('') +
	(stretch.length === 1 ? 'h0' : '');
