import { nearLabel, type NamePlace } from './near-label.ts';
import { round, type Plot } from './line-place.ts';
import { spreadLabels } from './spread-labels.ts';

interface Spot {
	x: number;
	y: number;
}

/** The name of a line: its left edge, its middle, and the stroke that leads to it from afar. */
export interface EndLabel extends Spot {
	text: string;
	leader: string | null;
}

export interface NamedLine {
	name: string;
	/** Its points, in the order of time. */
	spots: (Spot | null)[];
	/** Points that are joined. */
	stretches: Spot[][];
}

interface Around {
	plot: Plot;
	/** Of the whole picture. */
	width: number;
	/** What else no name should cover. */
	strokes: Spot[][];
	/** Where upright lines stand. */
	uprights: number[];
}

/** Room for a letter, from one name to the next below it, and from a point to its name. */
const LETTER = 7;
const GAP = 14;
const OFF = 7;
/** A line that ends as near to the others as this is told among them. */
const NEAR = 24;
/** Between two points of a stroke: no name slips between them. */
const STEP = 4;

/**
 * Where lines are told. Those that go on to the end stand one below the other behind it. One that
 * ends before, such as a district of before 1 July 2025, stands where it covers no line and no other
 * name, as near to its end as it can; where there is no such room, where it covers the least.
 */
export function endLabels(lines: NamedLine[], around: Around): (EndLabel | null)[] {
	const ends = lines.map(({ spots }) => spots.findLast((spot) => spot !== null) ?? null);
	const last = Math.max(...ends.map((end) => end?.x ?? 0));
	const goesOn = (end: Spot): boolean => last - end.x <= NEAR;
	const heights = spreadLabels(
		ends.map((end) => (end && goesOn(end) ? end.y : null)),
		{ gap: GAP, bottom: around.plot.bottom }
	);
	const room = { ...around, ink: inkOf(lines, around), taken: [] as NamePlace[] };
	const places = heights.map((y, index): NamePlace | null =>
		y === null ? null : { left: last + OFF, middle: y, width: widthOf(lines[index]), leader: [] }
	);
	room.taken.push(...places.filter((place) => place !== null));
	for (const [index, end] of ends.entries()) {
		if (!end || goesOn(end)) continue;
		const place = nearLabel(end, widthOf(lines[index]), room);
		room.taken.push(place);
		places[index] = place;
	}
	return places.map((place, index) => place && told(place, lines[index]?.name ?? ''));
}

const widthOf = (line: NamedLine | undefined): number => (line?.name.length ?? 0) * LETTER;

const told = ({ left, middle, leader }: NamePlace, text: string): EndLabel => ({
	x: round(left),
	y: round(middle),
	text,
	leader:
		leader.length === 0
			? null
			: leader
					.map(({ x, y }, place) => `${place === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`)
					.join('')
});

/** All that is drawn, as points. */
function inkOf(lines: NamedLine[], { strokes }: Around): Spot[] {
	const paths = [...lines.flatMap(({ stretches }) => stretches), ...strokes];
	return [
		...lines.flatMap(({ spots }) => spots.filter((spot) => spot !== null)),
		...paths.flatMap((path) =>
			path.flatMap((to, index) => (index === 0 ? [] : between(path[index - 1] ?? to, to)))
		)
	];
}

function between(from: Spot, to: Spot): Spot[] {
	const steps = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / STEP);
	return Array.from({ length: steps }, (_, step) => ({
		x: from.x + ((to.x - from.x) * step) / steps,
		y: from.y + ((to.y - from.y) * step) / steps
	}));
}
