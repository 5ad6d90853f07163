import type { Indicator } from '../model/indicator.ts';
import type { Figure, RankedRow } from '../model/ranking.ts';
import { toNumber } from '../figures/fraction.ts';

type Interval = [low: number, high: number];

/**
 * Adds the rank range and the comparison with the total to rows with an interval (docs/rules.md
 * §4.6). Best rank: 1 + number of units whose interval is entirely better. Worst rank: number of
 * ranked units − number whose interval is entirely worse. O(n log n).
 */
export function withRankRanges(
	rows: RankedRow[],
	total: Figure | null,
	direction: Indicator['direction']
): RankedRow[] {
	const intervals = rows.flatMap(({ interval }) =>
		interval ? [orientInterval(interval, direction)] : []
	);
	const lows = sortAscending(intervals.map(([low]) => low));
	const highs = sortAscending(intervals.map(([, high]) => high));
	const middle = total && orientInterval([toNumber(total), toNumber(total)], direction);
	return rows.map((row) => {
		if (row.interval === null) return row;
		const own = orientInterval(row.interval, direction);
		const better = lows.length - countUpTo(lows, own[1], (low, high) => low <= high);
		const worse = countUpTo(highs, own[0], (high, low) => high < low);
		return {
			...row,
			rankRange: [1 + better, rows.length - worse],
			against: middle && sideOfTotal(own, middle)
		};
	});
}

/** The interval, negated if lower is better, so that better always means above. */
const orientInterval = ([low, high]: Interval, direction: Indicator['direction']): Interval =>
	direction === 'higher' ? [low, high] : [-high, -low];

function sideOfTotal([low, high]: Interval, [total]: Interval): RankedRow['against'] {
	return low > total ? 'better' : high < total ? 'worse' : 'similar';
}

const sortAscending = (numbers: number[]): number[] => numbers.sort((a, b) => a - b);

/** Number of leading numbers of an ascending list that satisfy a condition with the bound. */
function countUpTo(
	numbers: number[],
	bound: number,
	satisfies: (number: number, bound: number) => boolean
): number {
	let [from, to] = [0, numbers.length];
	while (from < to) {
		const middle = (from + to) >> 1;
		const number = numbers[middle];
		if (number !== undefined && satisfies(number, bound)) from = middle + 1;
		else to = middle;
	}
	return from;
}
