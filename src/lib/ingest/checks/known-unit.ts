import type { Problem } from '../../model/problem.ts';
import { error } from '../problem.ts';
import { headersOf, type Reading } from '../validate.ts';

/** Every row names one unit, in force on the period's last day, and the sender or below it. */
export function* knownUnit({ rows, layout }: Reading): Iterable<Problem> {
	const headers = headersOf(layout);
	for (const { line, naming, found } of rows.candidates) {
		if (found.unit) continue;
		const column = headers.get(naming.column ?? -1) ?? null;
		yield error(found.code, { line, column, field: 'unit', cell: naming.text }, found.detail);
	}
}
