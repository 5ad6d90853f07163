interface Spot {
	x: number;
	y: number;
}

interface Room {
	/** From the middle of one label to that of the next. */
	gap: number;
	bottom: number;
}

/** Labels nearer to each other than this could touch. */
const NEAR = 60;

/**
 * Moves labels that stand at the ends of lines up or down until none covers another, in the order of
 * their lines. Those that stand far apart leave each other alone. Null stays null.
 */
export function spreadLabels(ends: (Spot | null)[], room: Room): (Spot | null)[] {
	const moved = [...ends];
	const order = ends
		.flatMap((spot, index) => (spot ? [{ spot, index }] : []))
		.sort((a, b) => a.spot.y - b.spot.y);
	for (const column of columnsOf(order)) {
		let lowest = -Infinity;
		for (const { spot, index } of column) {
			lowest = Math.max(spot.y, lowest + room.gap);
			moved[index] = { x: spot.x, y: lowest };
		}
		if (lowest > room.bottom) upwards(column, moved, room);
	}
	return moved;
}

interface Label {
	spot: Spot;
	index: number;
}

function columnsOf(order: Label[]): Label[][] {
	const columns: Label[][] = [];
	for (const label of order) {
		const column = columns.find(
			(others) => Math.abs((others[0]?.spot.x ?? 0) - label.spot.x) < NEAR
		);
		if (column) column.push(label);
		else columns.push([label]);
	}
	return columns;
}

/** Where there is no room below, from the bottom up. */
function upwards(column: Label[], moved: (Spot | null)[], { gap, bottom }: Room): void {
	let highest = bottom + gap;
	for (const { spot, index } of column.toReversed()) {
		highest = Math.min(spot.y, highest - gap);
		moved[index] = { x: spot.x, y: highest };
	}
}
