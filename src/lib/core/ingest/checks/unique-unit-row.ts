import type { Problem } from '../../model/problem.ts';
import { createError } from '../problems/create-problem.ts';
import type { Candidate } from '../rows/rows.ts';
import { headersOf, type Check, type CheckInput } from './check.ts';

/** A unit stands once in a file; of published figures, once for each indicator, scope, kind and period. */
export function uniqueUnitRow(): Check {
	const first = new Map<string, number>();
	return { batch: (reading) => duplicateRows(reading, first) };
}

/** `first`: the line on which each unit stands first. */
function* duplicateRows(
	{ rows, layout }: CheckInput,
	first: Map<string, number>
): Iterable<Problem> {
	const headers = headersOf(layout);
	for (const candidate of rows.candidates) {
		const { line, naming, found } = candidate;
		const key = subjectOf(candidate);
		if (!found.unit || key === null) continue;
		const otherLine = first.get(key);
		first.set(key, otherLine ?? line);
		const column = headers.get(naming.column ?? -1) ?? null;
		const place = { line, column, field: 'unit', cell: naming.text };
		if (otherLine !== undefined)
			yield createError('unit/duplicate', place, { otherLine, unit: found.unit.code });
	}
}

/** Key that must be unique in a file; null if the row names no unit. */
export function subjectOf({ found, statement, period }: Candidate): string | null {
	if (!found.unit) return null;
	if (!statement) return found.unit.id;
	const { scope, indicator, kind } = statement;
	return JSON.stringify([found.unit.id, period?.id, scope, indicator, kind]);
}
