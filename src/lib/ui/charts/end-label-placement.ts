import type { Plot } from './scales.ts';

interface Point {
	x: number;
	y: number;
}

/** Place of a label: left edge and middle, and the ends of its leader line, if any. */
export interface LabelPlace {
	left: number;
	middle: number;
	width: number;
	leader: Point[];
}

interface LabelSurroundings {
	plot: Plot;
	/** Width of the whole chart. */
	width: number;
	/** Drawn points. */
	ink: Point[];
	/** Positions of vertical lines. */
	uprights: number[];
	/** Names that stand already. */
	placed: LabelPlace[];
}

/** Distance from one label to the next below it, and from a point to its label. */
const GAP = 14;
const OFF = 7;
/** Half the height of a name with the strokes that would touch it. */
const HALF = 9;
/** Half the height of its small letters. */
const LOW = 5;
/**
 * Largest distance of a label from its line, in steps; from `LEADER_DISTANCE` on a leader line
 * connects them.
 */
const MAX_DISTANCE = 112;
const STEP = 4;
const LEADER_DISTANCE = 13;
/**
 * Cost of a place besides its distance. A label on another label or on a leader line cannot be
 * read. A label on a line is hard to read: any free place is better, then the place that covers
 * less. A vertical line behind a label does little harm.
 */
const NAME_COST = 10_000;
const LEADER_COST = 300;
const LINE_COST = 130;
const LINE_POINT_COST = 8;
const UPRIGHT_COST = 16;

/** The place for the name of a line beside its end. */
export function placeEndLabel(end: Point, width: number, room: LabelSurroundings): LabelPlace {
	let best: LabelPlace = { left: end.x + OFF, middle: end.y, width, leader: [] };
	let least = Infinity;
	for (const place of candidates(end, width, room)) {
		// candidates further away than the cheapest place so far are skipped
		if (distance(place, end) >= least) continue;
		const cost = costOf(place, end, room);
		if (cost < least) [best, least] = [place, cost];
	}
	return best;
}

/** Behind, above and below the end, and ever further away, within the picture. */
function candidates(
	end: Point,
	width: number,
	{ plot, width: most }: LabelSurroundings
): LabelPlace[] {
	const inside = (left: number): number => Math.max(Math.min(left, most - width), plot.left);
	const lefts = [OFF, 5 * OFF, -width / 2, -width, -1.5 * width].map((by) => inside(end.x + by));
	const heights = [0];
	for (let by = STEP; by <= MAX_DISTANCE; by += STEP) heights.push(-by, by);
	return heights
		.map((by) => end.y + by)
		.map((middle) => Math.min(Math.max(middle, plot.top), plot.bottom - OFF))
		.flatMap((middle) =>
			lefts.map((left) => {
				const place = { left, middle, width };
				const isFar = distance(place, end) >= LEADER_DISTANCE;
				return { ...place, leader: isFar ? [end, nearestPoint(place, end)] : [] };
			})
		);
}

function costOf(
	place: LabelPlace,
	end: Point,
	{ ink, uprights, placed }: LabelSurroundings
): number {
	const covered = ink.filter((spot) => coversPoint(place, spot)).length;
	const crossed = uprights.filter((x) => place.left < x && x < place.left + place.width).length;
	const led = placed.filter(
		(other) => isCrossedByLeader(place, other) || isCrossedByLeader(other, place)
	).length;
	return (
		NAME_COST * placed.filter((other) => labelsOverlap(place, other)).length +
		LEADER_COST * led +
		(covered > 0 ? LINE_COST + LINE_POINT_COST * covered : 0) +
		UPRIGHT_COST * crossed +
		distance(place, end)
	);
}

type Box = Omit<LabelPlace, 'leader'>;

const labelsOverlap = (a: Box, b: Box): boolean =>
	a.left < b.left + b.width + OFF &&
	b.left < a.left + a.width + OFF &&
	Math.abs(a.middle - b.middle) < GAP;

const coversPoint = ({ left, middle, width }: Box, { x, y }: Point): boolean =>
	left - 2 < x && x < left + width && Math.abs(y - middle) < HALF;

/** Does the stroke that leads to a name run over another? */
function isCrossedByLeader({ leader: [from, to] }: LabelPlace, other: Box): boolean {
	if (!from || !to) return false;
	return Array.from({ length: 25 }, (_, step) => step / 24).some((share) =>
		coversPoint(other, { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share })
	);
}

function distance(box: Box, end: Point): number {
	const { x, y } = nearestPoint(box, end);
	return Math.hypot(end.x - x, end.y - y);
}

/** The point of a name that lies nearest to an end. */
const nearestPoint = ({ left, middle, width }: Box, { x, y }: Point): Point => ({
	x: Math.max(left, Math.min(x, left + width)),
	y: Math.max(middle - LOW, Math.min(y, middle + LOW))
});
