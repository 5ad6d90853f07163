import type { Problem } from '../../../model/problem.ts';
import type { HistoryCheckInput } from './history-check.ts';
import { createWarning } from '../../problems/create-problem.ts';

interface Jump {
	field: string;
	found: number;
	usual: number;
	spreads: number;
}

/**
 * Warns of a flow far from the unit's own median, in spreads. The spread is the median of the
 * distances from the median, which one odd month does not change. A count of n varies by about √n
 * by chance alone, so the spread is at least that. Only the largest deviations of a unit are
 * listed.
 */
export function jump({ entry, past, form, thresholds, placeOf }: HistoryCheckInput): Problem[] {
	const { periods, leastPeriods, spreads, leastChange, mostPerUnit } = thresholds.jump;
	const jumps = form.fields.flatMap(({ key, addUp }): Jump[] => {
		const found = entry.counts[key];
		const before = past.slice(0, periods).flatMap(({ counts }) => counts[key] ?? []);
		if (addUp !== 'sum' || found == null || before.length < leastPeriods) return [];
		const usual = median(before);
		const spread = median(before.map((count) => Math.abs(count - usual)));
		const away = Math.abs(found - usual);
		const distance = away / Math.max(spread, Math.sqrt(usual), 1);
		if (distance <= spreads || away < leastChange) return [];
		return [{ field: key, found, usual: Math.round(usual), spreads: distance }];
	});
	return jumps
		.sort((a, b) => b.spreads - a.spreads)
		.slice(0, mostPerUnit)
		.map(({ field, found, usual }) =>
			createWarning('history/jump', placeOf(field), { expected: usual, found })
		);
}

function median(counts: number[]): number {
	const sorted = counts.toSorted((a, b) => a - b);
	const middle = sorted.length >> 1;
	const [low = 0, high = 0] = sorted.slice(sorted.length % 2 === 1 ? middle : middle - 1);
	return sorted.length % 2 === 1 ? low : (low + high) / 2;
}
