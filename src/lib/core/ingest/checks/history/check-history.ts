import type { Catalogue } from '../../../model/catalogue.ts';
import type { Form } from '../../../model/form.ts';
import type { Period } from '../../../model/period.ts';
import type { Problem } from '../../../model/problem.ts';
import type { Entry, IngestResult } from '../../../model/report.ts';
import type { ProblemPlace } from '../../problems/create-problem.ts';
import { allPerfect } from './all-perfect.ts';
import { carriedOver } from './carried-over.ts';
import { copyOfLast } from './copy-of-last.ts';
import type { HistoryCheckInput, PastRow } from './history-check.ts';
import { jump } from './jump.ts';

type HistoryCheck = (row: HistoryCheckInput) => Iterable<Problem>;

const HISTORY_CHECKS: HistoryCheck[] = [carriedOver, copyOfLast, jump, allPerfect];

/**
 * Warnings where a row differs from the unit's own past (docs/rules.md §6 `history/*`). `past`
 * gives the earlier rows of a unit, `before` the period before one.
 */
export function* checkHistory(
	{ entries, columns }: Pick<IngestResult, 'entries' | 'columns'>,
	form: Form,
	{ indicators, checks }: Pick<Catalogue, 'indicators' | 'checks'>,
	pastOf: (entry: Entry) => PastRow[],
	before: (period: Period) => Period | null
): Iterable<Problem> {
	if (!checks) return;
	const headers = new Map(columns.map(({ field, header }) => [field, header]));
	const own = indicators.filter((indicator) => indicator.form === form.id);
	for (const entry of entries) {
		const past = pastOf(entry);
		const previous = before(entry.period);
		const last = past.find(({ period }) => period.id === previous?.id) ?? null;
		const placeOf = (field: string): ProblemPlace => ({
			line: entry.lines?.[field] ?? entry.line,
			column: headers.get(field) ?? null,
			field,
			cell: String(entry.counts[field] ?? '')
		});
		const row = { entry, past, last, form, indicators: own, thresholds: checks, placeOf };
		for (const check of HISTORY_CHECKS) yield* check(row);
	}
}
