import type { Plot } from './line-place.ts';

interface Spot {
	x: number;
	y: number;
}

/** Where a name stands: left edge and middle, and the ends of the stroke that leads to it, if any. */
export interface NamePlace {
	left: number;
	middle: number;
	width: number;
	leader: Spot[];
}

interface Room {
	plot: Plot;
	/** Of the whole picture. */
	width: number;
	/** What is drawn, as points. */
	ink: Spot[];
	/** Where upright lines stand. */
	uprights: number[];
	/** Names that stand already. */
	taken: NamePlace[];
}

/** From one name to the next below it, and from a point to its name. */
const GAP = 14;
const OFF = 7;
/** Half the height of a name with the strokes that would touch it. */
const HALF = 9;
/** Half the height of its small letters. */
const LOW = 5;
/** So far from its line a name is sought, in steps; from `LED` on a stroke leads to it. */
const FAR = 112;
const STEP = 4;
const LED = 13;
/**
 * What a place costs beside its distance. A name on a name, or on what leads to one, cannot be read.
 * One on a line is hard to read: any free place is better, and among the others the one that covers
 * less. An upright line behind a name hurts little.
 */
const ON_NAME = 10_000;
const ON_LEADER = 300;
const ON_LINE = 130;
const BY_INK = 8;
const ON_UPRIGHT = 16;

/** The place for the name of a line beside its end. */
export function nearLabel(end: Spot, width: number, room: Room): NamePlace {
	let best: NamePlace = { left: end.x + OFF, middle: end.y, width, leader: [] };
	let least = Infinity;
	for (const place of candidates(end, width, room)) {
		// what is further away than the best so far costs need not be looked at
		if (distance(place, end) >= least) continue;
		const cost = costOf(place, end, room);
		if (cost < least) [best, least] = [place, cost];
	}
	return best;
}

/** Behind, above and below the end, and ever further away, within the picture. */
function candidates(end: Spot, width: number, { plot, width: most }: Room): NamePlace[] {
	const inside = (left: number): number => Math.max(Math.min(left, most - width), plot.left);
	const lefts = [OFF, 5 * OFF, -width / 2, -width, -1.5 * width].map((by) => inside(end.x + by));
	const heights = [0];
	for (let by = STEP; by <= FAR; by += STEP) heights.push(-by, by);
	return heights
		.map((by) => end.y + by)
		.map((middle) => Math.min(Math.max(middle, plot.top), plot.bottom - OFF))
		.flatMap((middle) =>
			lefts.map((left) => {
				const place = { left, middle, width };
				const isFar = distance(place, end) >= LED;
				return { ...place, leader: isFar ? [end, nearest(place, end)] : [] };
			})
		);
}

function costOf(place: NamePlace, end: Spot, { ink, uprights, taken }: Room): number {
	const covered = ink.filter((spot) => holds(place, spot)).length;
	const crossed = uprights.filter((x) => place.left < x && x < place.left + place.width).length;
	const led = taken.filter((other) => isLedOver(place, other) || isLedOver(other, place)).length;
	return (
		ON_NAME * taken.filter((other) => overlap(place, other)).length +
		ON_LEADER * led +
		(covered > 0 ? ON_LINE + BY_INK * covered : 0) +
		ON_UPRIGHT * crossed +
		distance(place, end)
	);
}

type Box = Omit<NamePlace, 'leader'>;

const overlap = (a: Box, b: Box): boolean =>
	a.left < b.left + b.width + OFF &&
	b.left < a.left + a.width + OFF &&
	Math.abs(a.middle - b.middle) < GAP;

const holds = ({ left, middle, width }: Box, { x, y }: Spot): boolean =>
	left - 2 < x && x < left + width && Math.abs(y - middle) < HALF;

/** Does the stroke that leads to a name run over another? */
function isLedOver({ leader: [from, to] }: NamePlace, other: Box): boolean {
	if (!from || !to) return false;
	return Array.from({ length: 25 }, (_, step) => step / 24).some((share) =>
		holds(other, { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share })
	);
}

function distance(box: Box, end: Spot): number {
	const { x, y } = nearest(box, end);
	return Math.hypot(end.x - x, end.y - y);
}

/** The point of a name that lies nearest to an end. */
const nearest = ({ left, middle, width }: Box, { x, y }: Spot): Spot => ({
	x: Math.max(left, Math.min(x, left + width)),
	y: Math.max(middle - LOW, Math.min(y, middle + LOW))
});
