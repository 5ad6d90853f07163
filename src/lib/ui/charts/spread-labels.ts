interface LabelColumn {
	/** From the middle of one label to that of the next. */
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

/** Where there is no room below, from the bottom up. */
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
