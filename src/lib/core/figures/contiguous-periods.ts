import { addDays } from '../model/day.ts';
import type { Period } from '../model/period.ts';

/**
 * The last periods in a row, without a gap between their days, on each of which all lines have
 * something: given are the periods in order and whether they do. Empty where none has.
 */
export function lastContiguousPeriods(
	periods: readonly Period[],
	isWhole: readonly boolean[]
): Period[] {
	const last = isWhole.lastIndexOf(true);
	const found: Period[] = [];
	for (let place = last; place >= 0; place -= 1) {
		const period = periods[place];
		const after = found[0];
		if (!period || !isWhole[place]) break;
		if (after && addDays(period.end, 1) !== after.start) break;
		found.unshift(period);
	}
	return found;
}
