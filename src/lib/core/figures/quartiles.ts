/** Fewer things than this are not cut into quarters. */
const MIN_QUARTILE_ITEMS = 8;

/** `1` for the quarter with the fewest cases to `4`. */
export type Quartile = '1' | '2' | '3' | '4';

const QUARTILES: readonly Quartile[] = ['1', '2', '3', '4'];

/**
 * Each thing with its quarter by cases, the fewest first. Things with as many cases lie in the same
 * one, the lower; below eight things there are no quarters.
 */
export function quartilesOf<T>(things: readonly { of: T; cases: bigint }[]): Map<T, Quartile> {
	const quarters = new Map<T, Quartile>();
	if (things.length < MIN_QUARTILE_ITEMS) return quarters;
	const sized = things.toSorted((a, b) => (a.cases < b.cases ? -1 : a.cases > b.cases ? 1 : 0));
	let fewer = 0;
	for (const [at, { of, cases }] of sized.entries()) {
		if (sized[at - 1]?.cases !== cases) fewer = at;
		quarters.set(of, QUARTILES[Math.floor((4 * fewer) / sized.length)] ?? '4');
	}
	return quarters;
}
