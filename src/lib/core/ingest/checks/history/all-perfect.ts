import { fieldOf, type Form, type Terms } from '../../../model/form.ts';
import type { Problem } from '../../../model/problem.ts';
import type { Counts } from '../../../model/report.ts';
import type { HistoryCheckInput } from './history-check.ts';
import { createWarning } from '../../problems/create-problem.ts';

/** Warns of a rate of exactly 100% over many cases: possible, but worth a check. */
export function* allPerfect({
	entry,
	form,
	indicators,
	thresholds
}: HistoryCheckInput): Iterable<Problem> {
	const { indicators: watched, leastCases } = thresholds.allPerfect;
	for (const { id, numerator, denominator } of indicators) {
		if (!watched.includes(id) || !numerator || !denominator) continue;
		const cases = sumOfTerms(form, denominator, entry.counts);
		if (cases === null || cases < leastCases) continue;
		if (sumOfTerms(form, numerator, entry.counts) === cases)
			yield createWarning('history/all-perfect', { line: entry.line }, { found: cases });
	}
}

/** Null where a figure is not reported. */
function sumOfTerms(form: Form, terms: Terms, counts: Counts): number | null {
	let sum = 0;
	for (const [key, times] of Object.entries(terms)) {
		const count = counts[key];
		if (count == null || !fieldOf(form, key)) return null;
		sum += count * times;
	}
	return sum;
}
