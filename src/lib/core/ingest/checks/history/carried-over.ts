import type { Problem } from '../../../model/problem.ts';
import type { HistoryCheckInput } from './history-check.ts';
import { createWarning } from '../../problems/create-problem.ts';

/**
 * Checks that the amount brought forward equals the amount left over from the period before
 * (docs/rules.md §1, form `tthc`).
 */
export function* carriedOver({ entry, last, form, placeOf }: HistoryCheckInput): Iterable<Problem> {
	for (const [field, ended] of Object.entries(form.continues ?? {})) {
		const [is, was] = [entry.counts[field], last?.counts[ended]];
		if (!last || is == null || was == null || is === was) continue;
		const detail = { expected: was, found: is, period: last.period.id };
		yield createWarning('history/carried-over', placeOf(field), detail);
	}
}
