import type { Day } from '../../core/model/day.ts';
import type { Locale } from '../../core/model/locale.ts';
import { capitalize } from '../format/number-text.ts';
import { dayText } from '../format/time-text.ts';
import { type LabelPlace, placeEndLabel } from './end-label-placement.ts';
import { spreadLabels } from './label-placement.ts';
import { type Plot, roundToTenth } from './scales.ts';

interface Point {
	x: number;
	y: number;
}

/** The name of a line: its left edge, its middle, and the stroke that leads to it from afar. */
export interface EndLabel extends Point {
	text: string;
	leader: string | null;
}

export interface NamedLine {
	name: string;
	/** Its points, in the order of time. */
	spots: (Point | null)[];
	/** Points that are joined. */
	stretches: Point[][];
}

interface LabelObstacles {
	plot: Plot;
	/** Width of the whole chart. */
	width: number;
	/** Other areas that names must not cover. */
	strokes: Point[][];
	/** Positions of vertical lines. */
	uprights: number[];
}

/** Room for a letter, from one name to the next below it, and from a point to its name. */
const LETTER_WIDTH = 7;

const GAP = 14;

const END_LABEL_OFFSET = 7;

/** Distance up to which the label of a line belongs to the column at the end. */
const NEAR = 24;

/** Between two points of a stroke: no name slips between them. */
const STEP = 4;

/**
 * Labels of lines. Labels of lines that reach the end form a column behind it. The label of a line
 * that ends earlier, such as a district before 1 July 2025, takes the place nearest to its end that
 * covers no line and no other label; without such a place, the one that covers the least.
 */
export function endLabels(lines: NamedLine[], around: LabelObstacles): (EndLabel | null)[] {
	const ends = lines.map(({ spots }) => spots.findLast((spot) => spot !== null) ?? null);
	const last = Math.max(...ends.map((end) => end?.x ?? 0));
	const goesOn = (end: Point): boolean => last - end.x <= NEAR;
	const heights = spreadLabels(
		ends.map((end) => (end && goesOn(end) ? end.y : null)),
		{ gap: GAP, bottom: around.plot.bottom }
	);
	const room = { ...around, ink: inkOf(lines, around), placed: [] as LabelPlace[] };
	const places = heights.map((y, index): LabelPlace | null =>
		y === null
			? null
			: { left: last + END_LABEL_OFFSET, middle: y, width: widthOf(lines[index]), leader: [] }
	);
	room.placed.push(...places.filter((place) => place !== null));
	for (const [index, end] of ends.entries()) {
		if (!end || goesOn(end)) continue;
		const place = placeEndLabel(end, widthOf(lines[index]), room);
		room.placed.push(place);
		places[index] = place;
	}
	return places.map((place, index) => place && toEndLabel(place, lines[index]?.name ?? ''));
}

const widthOf = (line: NamedLine | undefined): number => (line?.name.length ?? 0) * LETTER_WIDTH;

const toEndLabel = ({ left, middle, leader }: LabelPlace, text: string): EndLabel => ({
	x: roundToTenth(left),
	y: roundToTenth(middle),
	text,
	leader:
		leader.length === 0
			? null
			: leader
					.map(
						({ x, y }, place) => `${place === 0 ? 'M' : 'L'}${roundToTenth(x)} ${roundToTenth(y)}`
					)
					.join('')
});

/** All that is drawn, as points. */
function inkOf(lines: NamedLine[], { strokes }: LabelObstacles): Point[] {
	const paths = [...lines.flatMap(({ stretches }) => stretches), ...strokes];
	return [
		...lines.flatMap(({ spots }) => spots.filter((spot) => spot !== null)),
		...paths.flatMap((path) =>
			path.flatMap((to, index) => (index === 0 ? [] : pointsBetween(path[index - 1] ?? to, to)))
		)
	];
}

function pointsBetween(from: Point, to: Point): Point[] {
	const steps = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / STEP);
	return Array.from({ length: steps }, (_, step) => ({
		x: from.x + ((to.x - from.x) * step) / steps,
		y: from.y + ((to.y - from.y) * step) / steps
	}));
}

/** A day on which something changed, with what is written there. */
export interface LineEvent {
	day: Day;
	text: string;
}

export interface PlacedEvent {
	x: number;
	text: string;
	/** End of the text that touches the line. */
	anchor: 'start' | 'end';
}

/** `1/7/2025`, in English `1 Jul 2025`: room is short above a picture. */
export const eventText = (day: Day, locale: Locale): string =>
	dayText(day, locale).replace(/(\p{Lu}\p{Ll}{2})\p{Ll}+/u, '$1');

const EVENT_OFFSET = 4;

/** Between two texts. */
const EVENT_GAP = 6;

/**
 * The texts of events beside their lines: behind the line in the left half of the picture, before it
 * in the right half, or on the other side where that would run into the one before or the next.
 */
export function placeEvents(
	events: readonly LineEvent[],
	{ x: at, width }: { x: (day: Day) => number; width: number }
): PlacedEvent[] {
	let occupiedTo = 0;
	return events.map(({ day, text }, place) => {
		const [x, length] = [at(day), text.length * LETTER_WIDTH];
		const next = events[place + 1];
		const fits = {
			start:
				x + EVENT_OFFSET >= occupiedTo &&
				(!next || x + length + EVENT_GAP <= at(next.day)) &&
				x + EVENT_OFFSET + length <= width,
			end: x - EVENT_OFFSET - length >= occupiedTo
		};
		const [usual, other] =
			x > width / 2 ? (['end', 'start'] as const) : (['start', 'end'] as const);
		const anchor = !fits[usual] && fits[other] ? other : usual;
		occupiedTo = anchor === 'start' ? x + EVENT_OFFSET + length : x - EVENT_OFFSET;
		return { x, text, anchor };
	});
}

/** Horizontal extent of a text in the chart. */
export function spanOfEvent({ x, text, anchor }: PlacedEvent): [left: number, right: number] {
	const length = text.length * LETTER_WIDTH;
	return anchor === 'start'
		? [x + EVENT_OFFSET, x + EVENT_OFFSET + length]
		: [x - EVENT_OFFSET - length, x - EVENT_OFFSET];
}

/** A picture as it is heard: what it says, and the targets drawn in it. */
export const chartDescription = (
	sentences: string[],
	chart: { targets: { label: { text: string } }[] } | null
): string =>
	[...sentences, ...(chart?.targets ?? []).map(({ label }) => capitalize(label.text))].join('. ');
