import type { Problem } from '../../model/problem.ts';
import { error } from '../problem.ts';
import type { Candidate } from '../read.ts';
import { headersOf, type Reading } from '../validate.ts';

/** A unit stands once in a file; of published figures, once for each indicator, scope, kind and period. */
export function* oneRowEach({ rows, layout }: Reading): Iterable<Problem> {
	const headers = headersOf(layout);
	const first = new Map<string, number>();
	for (const candidate of rows.candidates) {
		const { line, naming, found } = candidate;
		if (!found.unit) continue;
		const key = keyOf(found.unit.id, candidate);
		const otherLine = first.get(key);
		first.set(key, otherLine ?? line);
		const column = headers.get(naming.column ?? -1) ?? null;
		const place = { line, column, field: 'unit', cell: naming.text };
		if (otherLine !== undefined)
			yield error('unit/duplicate', place, { otherLine, unit: found.unit.code });
	}
}

function keyOf(unit: string, { statement, period }: Candidate): string {
	if (!statement) return unit;
	const { scope, indicator, kind } = statement;
	return JSON.stringify([unit, period?.id, scope, indicator, kind]);
}
