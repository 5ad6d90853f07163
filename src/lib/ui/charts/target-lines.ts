import { compareFigures, toNumber } from '../../core/figures/fraction.ts';
import type { Target } from '../../core/figures/target.ts';
import { addDays, type Day } from '../../core/model/day.ts';
import type { Indicator } from '../../core/model/indicator.ts';
import type { Locale } from '../../core/model/locale.ts';
import type { Period } from '../../core/model/period.ts';
import { targetName } from '../format/target-text.ts';
import { type PlacedEvent, spanOfEvent } from './line-labels.ts';
import { type Plot, type PlotScales, roundToTenth } from './scales.ts';

/** A level that was to be reached on some days, with what is written beside it. */
export interface TargetSpan {
	start: Day;
	end: Day;
	value: number;
	text: string;
}

/** Its line, and the middle of its label. */
export interface PlacedTarget {
	path: string;
	/** The step from the target before, where one follows upon the other. */
	step: string | null;
	label: { x: number; y: number; text: string };
}

interface Box {
	x: number;
	y: number;
	width: number;
}

/** A letter of a label, and from its middle to its line and to its edge. */
const LETTER = 7;

const OFF = 9;

const HALF = 7;

/** A label on a label cannot be read; one on a point hides it. */
const LABEL_OVERLAP_COST = 100;

interface TargetObstacles {
	place: PlotScales;
	plot: Plot;
	/** Areas that labels must not cover: the points, and names of lines from their left edge on. */
	dots: readonly { x: number; y: number }[];
	names: readonly ({ x: number; y: number; text: string } | null)[];
	events: readonly PlacedEvent[];
}

/**
 * Targets of the levels as lines over exactly the days for which they were set. Consecutive targets
 * are joined by a thin vertical line. Each label is placed next to its line, where it hides the
 * least.
 */
export function placeTargets(
	spans: readonly TargetSpan[],
	{ place, plot, dots, names, events }: TargetObstacles
): PlacedTarget[] {
	const labels = [
		...names.flatMap((name) => (name ? boxOf(name) : [])),
		...events.map((event) => eventBox(event, plot))
	];
	return spans.map((span, index) => {
		const [from, to] = [place.x(span.start), place.x(addDays(span.end, 1))];
		const y = place.y(span.value);
		const before = spans[index - 1];
		const joins = before && addDays(before.end, 1) === span.start;
		const label = leastCovered(
			candidates({ from, to, y, width: span.text.length * LETTER }, plot),
			(box) =>
				LABEL_OVERLAP_COST * labels.filter(overlaps(box)).length +
				dots.filter(coversDot(box)).length
		);
		labels.push(label);
		return {
			path: `M${from} ${y}H${to}`,
			step: joins ? `M${from} ${place.y(before.value)}V${y}` : null,
			label: { x: roundToTenth(label.x), y: roundToTenth(label.y), text: span.text }
		};
	});
}

function boxOf({ x, y, text }: { x: number; y: number; text: string }): Box {
	const width = text.length * LETTER;
	return { x: x + width / 2, y, width };
}

/** Texts of events stand above the lines. */
function eventBox(event: PlacedEvent, { head }: Plot): Box {
	const [left, right] = spanOfEvent(event);
	return { x: (left + right) / 2, y: head - OFF - HALF, width: right - left };
}

/** Above or below the line, at its start, its end or its middle, and within the picture. */
function candidates(
	{ from, to, y, width }: { from: number; to: number; y: number; width: number },
	{ left, right, bottom }: Plot
): Box[] {
	const half = width / 2;
	const inside = (x: number): number => Math.max(Math.min(x, right - half), left + half);
	return [y - OFF, y + OFF]
		.filter((middle) => HALF <= middle && middle <= bottom - HALF)
		.flatMap((middle) =>
			[from + half, to - half, inside(to - half) - 3 * LETTER, (from + to) / 2].map((x) => ({
				x: inside(x),
				y: middle,
				width
			}))
		);
}

/** The first of those that cost the least. */
function leastCovered(boxes: Box[], cost: (box: Box) => number): Box {
	return boxes.reduce((best, box) => (cost(box) < cost(best) ? box : best));
}

const overlaps =
	(box: Box) =>
	(other: Box): boolean =>
		Math.abs(box.x - other.x) < (box.width + other.width) / 2 &&
		Math.abs(box.y - other.y) < 2 * HALF;

const coversDot =
	({ x, y, width }: Box) =>
	(dot: { x: number; y: number }): boolean =>
		Math.abs(dot.x - x) < width / 2 && Math.abs(dot.y - y) < HALF;

/** A target as it holds over neighbouring years, `2025` or `2024–2025`. */
interface TargetRun {
	aim: Target;
	/** Its last year. */
	until: string;
	start: Period;
	end: Period;
}

/**
 * Target lines over some periods, each with its target or none. Consecutive years with the same
 * target form one line; a period without a figure within them does not interrupt it.
 */
export const targetSpans = (
	periods: readonly Period[],
	aims: readonly (Target | null)[],
	indicator: Indicator,
	locale: Locale
): TargetSpan[] =>
	mergeTargetYears(periods, aims).map(({ aim, until, start, end }) => {
		const year = aim.year === until ? until : `${aim.year}–${until}`;
		return {
			start: start.start,
			end: end.end,
			value: toNumber(aim.figure),
			text: targetName({ figure: aim.figure, year }, indicator, locale)
		};
	});

function mergeTargetYears(
	periods: readonly Period[],
	aims: readonly (Target | null)[]
): TargetRun[] {
	const found: TargetRun[] = [];
	for (const [place, period] of periods.entries()) {
		const aim = aims[place];
		const last = found.at(-1);
		if (!aim) continue;
		if (last && aims[place - 1] && continuesTarget(last, aim)) {
			last.end = period;
			last.until = aim.year;
		} else found.push({ aim, until: aim.year, start: period, end: period });
	}
	return found;
}

const continuesTarget = ({ aim, until }: TargetRun, next: Target): boolean =>
	compareFigures(aim.figure, next.figure) === 0 && Number(next.year) - Number(until) <= 1;

/** Both ends of each line that a target will be drawn as. */
export const targetEnds = (
	targets: TargetSpan[],
	place: PlotScales
): { x: number; y: number }[][] =>
	targets.map(({ start, end, value }) =>
		[start, addDays(end, 1)].map((day) => ({ x: place.x(day), y: place.y(value) }))
	);
