import type { Problem } from '../../model/problem.ts';
import { error } from '../problem.ts';
import type { Reading } from '../validate.ts';

/** A table without a row of figures is no report; a unit's own file needs its total row. */
export function* someFigures({ rows, layout }: Reading): Iterable<Problem> {
	if (rows.candidates.length > 0 || rows.problems.length > 0) return;
	const line = layout.headerLine;
	if (rows.summands.length > 0) yield error('number/missing', { line }, { expected: 'Tổng cộng' });
	else yield error('file/empty', { line });
}
