import { lengthOf, type Period } from '../../../model/period.ts';
import type { Problem } from '../../../model/problem.ts';
import type { Entry } from '../../../model/report.ts';
import { spellPeriod } from '../../period/spell-period.ts';
import { createWarning } from '../../problems/create-problem.ts';

/** Fewer reports of a length are no habit. */
const MIN_REPORTS = 2;
/** Months, and quarters, differ by some days. */
const MIN_RATIO = 1.5;

/**
 * Warns once of rows whose period is longer than their unit usually reports (docs/rules.md §2): such
 * figures may be cumulative. A unit usually reports each length that at least two of its earlier
 * reports have. `periodsOf` gives the periods that a unit reported before, the latest first.
 */
export function longerThanUsual(
	entries: Pick<Entry, 'unit' | 'period'>[],
	periodsOf: (entry: Pick<Entry, 'unit' | 'period'>) => Period[]
): Problem[] {
	for (const entry of entries) {
		const usual = longestUsual(periodsOf(entry));
		if (usual === null || lengthOf(entry.period) <= lengthOf(usual) * MIN_RATIO) continue;
		const place = { line: null, field: 'period', cell: null };
		const [found, expected] = [spellPeriod(entry.period), spellPeriod(usual)];
		return [createWarning('period/longer-than-usual', place, { found, expected })];
	}
	return [];
}

/** The latest of the longest usual periods; null where the unit has no habit yet. */
function longestUsual(periods: Period[]): Period | null {
	const sorted = periods.toSorted((a, b) => lengthOf(b) - lengthOf(a));
	return (
		sorted.find(
			(period) => periods.filter((other) => isAlike(other, period)).length >= MIN_REPORTS
		) ?? null
	);
}

const isAlike = (a: Period, b: Period): boolean =>
	lengthOf(a) < lengthOf(b) * MIN_RATIO && lengthOf(b) < lengthOf(a) * MIN_RATIO;
