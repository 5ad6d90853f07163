import { carriedOverFigures } from '../../../model/carried-over.ts';
import type { Problem } from '../../../model/problem.ts';
import type { HistoryCheckInput } from './history-check.ts';
import { createWarning } from '../../problems/create-problem.ts';

/**
 * Checks that the amount brought forward equals the amount left over from the period before
 * (docs/rules.md §1, form `tthc`).
 */
export function* carriedOver({ entry, last, form, placeOf }: HistoryCheckInput): Iterable<Problem> {
	if (!last) return;
	for (const [field, was] of Object.entries(carriedOverFigures(form, last.counts))) {
		const is = entry.counts[field];
		if (is == null || is === was) continue;
		const detail = { expected: was, found: is, period: last.period.id };
		yield createWarning('history/carried-over', placeOf(field), detail);
	}
}
