import { addDays, type Day } from '../../core/model/day.ts';
import type { Period } from '../../core/model/period.ts';
import {
	type EndLabel,
	endLabels,
	type LineEvent,
	type PlacedEvent,
	placeEvents
} from './line-labels.ts';
import { type LineScale, type Plot, plotScales, type PlotScales, roundToTenth } from './scales.ts';
import { type PlacedTarget, placeTargets, targetEnds, type TargetSpan } from './target-lines.ts';

/** A line as it is to be drawn: a value, or none, for each period. */
export interface ChartLine {
	/** Label at the end of the line. */
	name: string;
	/** Number of a unit, which decides its stroke; or the total or peer group. */
	tone: number | 'all' | 'peers';
	values: (number | null)[];
	/** Points that rest on few cases are hollow, unusual ones are marked. */
	marks: ('few' | 'unusual' | null)[];
	/** The line breaks before these points. */
	breaks: boolean[];
}

export interface LineChartInput {
	/** Periods in order; a gap in time is left open. */
	periods: Period[];
	/** Days shown; several pictures with the same days can be read across. */
	days: { start: Day; end: Day };
	lines: ChartLine[];
	scale: LineScale;
	/** Between which values a period is usual. */
	limits: ([low: number, high: number] | null)[];
	/** Targets, oldest first. */
	targets: TargetSpan[];
	/** Events in order. */
	events: LineEvent[];
	/** Label of a period below the axis. */
	nameOf: (period: Period) => string;
}

interface Point {
	x: number;
	y: number;
}

/** The shapes of a picture, for an SVG of `width` by `height`. */
export interface LineChartLayout {
	width: number;
	height: number;
	plot: Plot;
	yTicks: { y: number; text: string }[];
	xTicks: { x: number; text: string }[];
	lines: {
		tone: ChartLine['tone'];
		paths: string[];
		dots: (Point & { mark: ChartLine['marks'][number] })[];
		label: EndLabel | null;
	}[];
	limits: string[];
	targets: PlacedTarget[];
	events: PlacedEvent[];
}

const WIDTH = 420;

const HEIGHT = 240;

const TOP = 22;

const BOTTOM = 26;

/** Room for a letter of a label. */
const LETTER = 7;

/** Room for a target at the top, whose label is above its line. */
const HEADROOM = 14;

/** Names may not take the room of the lines. */
const MAX_LABEL_WIDTH = 150;

const MAX_TICKS = 5;

/** Layout of a line chart over time. Gaps are never bridged, and no value is invented for one. */
export function layOutLineChart(ask: LineChartInput): LineChartLayout {
	const plot = plotOf(ask);
	const place = plotScales(plot, ask.days, ask.scale);
	const lines = ask.lines.map((line) => layOutLine(line, ask, place));
	const dots = lines.flatMap((line) => line.dots);
	const events = placeEvents(
		ask.events.filter(({ day }) => ask.days.start < day && day <= ask.days.end),
		{ x: place.x, width: WIDTH }
	);
	const labels = endLabels(lines, {
		plot,
		width: WIDTH,
		strokes: targetEnds(ask.targets, place),
		uprights: events.map(({ x }) => x)
	});
	return {
		width: WIDTH,
		height: HEIGHT,
		plot,
		yTicks: ask.scale.ticks.map(({ value, text }) => ({ y: place.y(value), text })),
		xTicks: xTicksOf(ask, place, plot),
		lines: lines.map(({ tone, paths, dots: own }, index) => ({
			tone,
			paths,
			dots: own,
			label: labels[index] ?? null
		})),
		limits: limitPaths(ask, place),
		targets: placeTargets(ask.targets, { place, plot, dots, names: labels, events }),
		events
	};
}

function plotOf({ lines, scale, targets }: LineChartInput): Plot {
	const longest = (texts: string[]): number => Math.max(0, ...texts.map(({ length }) => length));
	return {
		left: roundToTenth(longest(scale.ticks.map(({ text }) => text)) * LETTER + 12),
		right: roundToTenth(
			WIDTH - Math.min(MAX_LABEL_WIDTH, longest(lines.map(({ name }) => name)) * LETTER + 12)
		),
		top: targets.length > 0 ? TOP + HEADROOM : TOP,
		head: TOP,
		bottom: HEIGHT - BOTTOM
	};
}

function layOutLine(line: ChartLine, { periods }: LineChartInput, place: PlotScales) {
	const spots = periods.map((period, index): Point | null => {
		const value = line.values[index];
		return value == null ? null : { x: place.middle(period), y: place.y(value) };
	});
	const dots = spots.flatMap((spot, index) =>
		spot ? [{ ...spot, mark: line.marks[index] ?? null }] : []
	);
	const joined = lineSegments(spots, line, periods);
	const { name, tone } = line;
	return { name, tone, spots, dots, stretches: joined, paths: joined.map(pathOf) };
}

function lineSegments(spots: (Point | null)[], line: ChartLine, periods: Period[]): Point[][] {
	const found: Point[][] = [[]];
	for (const [index, spot] of spots.entries()) {
		if (spot === null || line.breaks[index] || !isConsecutive(periods, index)) found.push([]);
		if (spot) found.at(-1)?.push(spot);
	}
	return found.filter((stretch) => stretch.length > 1);
}

/** Does a period begin where the one before it ends? */
function isConsecutive(periods: Period[], index: number): boolean {
	const [before, period] = [periods[index - 1], periods[index]];
	return !before || !period || addDays(before.end, 1) === period.start;
}

const pathOf = (stretch: Point[]): string =>
	stretch.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('');

/** The limits as steps, each over the days of its period. */
function limitPaths({ limits, periods }: LineChartInput, place: PlotScales): string[] {
	const side = (which: 0 | 1): string =>
		periods
			.map((period, index) => {
				const limit = limits[index];
				if (!limit) return '';
				return `M${place.x(period.start)} ${place.y(limit[which])}H${place.x(addDays(period.end, 1))}`;
			})
			.join('');
	return [side(0), side(1)].filter(Boolean);
}

/** The last period, the first and some between them, as far as they leave each other room. */
function xTicksOf(
	{ periods, nameOf }: LineChartInput,
	place: PlotScales,
	plot: Plot
): LineChartLayout['xTicks'] {
	const wanted = periods.map((period) => {
		const [text, at] = [nameOf(period), place.middle(period)];
		const half = (text.length * LETTER) / 2;
		// a name that would stand beyond the lines is moved in
		const x = roundToTenth(Math.min(Math.max(at, plot.left + half), plot.right - half));
		return { x, text, half };
	});
	const last = wanted.length - 1;
	const step = Math.max(1, Math.ceil(last / (MAX_TICKS - 1)));
	const stored = wanted.slice(-1);
	for (const [index, tick] of wanted.entries()) {
		const isFree = stored.every(({ x, half }) => Math.abs(x - tick.x) > half + tick.half + LETTER);
		if (index % step === 0 && isFree) stored.push(tick);
	}
	return stored.toSorted((a, b) => a.x - b.x).map(({ x, text }) => ({ x, text }));
}
