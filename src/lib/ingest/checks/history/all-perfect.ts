import { fieldOf, type Form, type Terms } from '../../../model/form.ts';
import type { Problem } from '../../../model/problem.ts';
import type { Counts } from '../../../model/report.ts';
import type { Remembered } from '../../history.ts';
import { warning } from '../../problem.ts';

/** Not one of many cases went wrong: possible, and worth a second look. */
export function* allPerfect({
	entry,
	form,
	indicators,
	thresholds
}: Remembered): Iterable<Problem> {
	const { indicators: watched, leastCases } = thresholds.allPerfect;
	for (const { id, numerator, denominator } of indicators) {
		if (!watched.includes(id) || !numerator || !denominator) continue;
		const cases = sumOf(form, denominator, entry.counts);
		if (cases === null || cases < leastCases) continue;
		if (sumOf(form, numerator, entry.counts) === cases)
			yield warning('history/all-perfect', { line: entry.line }, { found: cases });
	}
}

/** Null where a figure is not reported. */
function sumOf(form: Form, terms: Terms, counts: Counts): number | null {
	let sum = 0;
	for (const [key, times] of Object.entries(terms)) {
		const count = counts[key];
		if (count == null || !fieldOf(form, key)) return null;
		sum += count * times;
	}
	return sum;
}
