/** Label to place next to its point, in pixels. */
export interface LabelRequest {
	x: number;
	y: number;
	width: number;
	height: number;
	text: string;
}

export interface PlacedLabel extends LabelRequest {
	/** Left edge and middle of the text. */
	left: number;
	middle: number;
}

interface Box {
	left: number;
	right: number;
	top: number;
	bottom: number;
}

const GAP = 7;

/** Between two labels. */
const APART = 4;

/** Half of a mark. */
const MARK = 4;

/**
 * Places for labels where none touches another, a given point or the edge: to the right of its
 * point, else to the left, above, below. A label without room is left out; earlier labels have
 * precedence.
 */
export function placeLabels(
	wanted: LabelRequest[],
	points: { x: number; y: number }[],
	area: Box
): PlacedLabel[] {
	const placed: Box[] = [];
	return wanted.flatMap((label) => {
		const place = candidates(label).find((candidate) => {
			const box = boxOf(candidate);
			return (
				isInside(box, area) &&
				!placed.some((other) => labelsOverlap(box, other)) &&
				!points.some((point) => isOther(point, label) && coversMark(box, point))
			);
		});
		if (!place) return [];
		placed.push(boxOf(place));
		return [place];
	});
}

function candidates(label: LabelRequest): PlacedLabel[] {
	const { x, y, width, height } = label;
	const centred = x - width / 2;
	return [
		{ ...label, left: x + GAP, middle: y },
		{ ...label, left: x - GAP - width, middle: y },
		{ ...label, left: centred, middle: y + GAP + height / 2 },
		{ ...label, left: centred, middle: y - GAP - height / 2 },
		{ ...label, left: x + GAP, middle: y + height * 0.8 },
		{ ...label, left: x + GAP, middle: y - height * 0.8 }
	];
}

const boxOf = ({ left, middle, width, height }: PlacedLabel): Box => ({
	left,
	right: left + width,
	top: middle - height / 2,
	bottom: middle + height / 2
});

const labelsOverlap = (a: Box, b: Box): boolean =>
	a.left < b.right + APART && b.left < a.right + APART && a.top < b.bottom && b.top < a.bottom;

const coversMark = (box: Box, { x, y }: { x: number; y: number }): boolean =>
	box.left - MARK < x && x < box.right + MARK && box.top < y && y < box.bottom;

const isInside = (box: Box, area: Box): boolean =>
	box.left >= area.left &&
	box.right <= area.right &&
	box.top >= area.top &&
	box.bottom <= area.bottom;

const isOther = (point: { x: number; y: number }, label: LabelRequest): boolean =>
	point.x !== label.x || point.y !== label.y;

interface LabelColumn {
	/** Distance between the middles of two labels. */
	gap: number;
	bottom: number;
}

/**
 * Moves labels that stand below one another up or down until none covers another, in the order of
 * their heights. Null stays null.
 */
export function spreadLabels(heights: (number | null)[], room: LabelColumn): (number | null)[] {
	const order = heights
		.flatMap((y, index) => (y === null ? [] : [{ y, index }]))
		.sort((a, b) => a.y - b.y);
	const moved = [...heights];
	let lowest = -Infinity;
	for (const { y, index } of order) {
		lowest = Math.max(y, lowest + room.gap);
		moved[index] = lowest;
	}
	if (lowest > room.bottom) spreadUpwards(order, moved, room);
	return moved;
}

/** Moves labels upwards from the bottom where they do not fit below. */
function spreadUpwards(
	order: { y: number; index: number }[],
	moved: (number | null)[],
	{ gap, bottom }: LabelColumn
): void {
	let highest = bottom + gap;
	for (const { y, index } of order.toReversed()) {
		highest = Math.min(y, highest - gap);
		moved[index] = highest;
	}
}
