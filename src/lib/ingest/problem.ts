import type { Problem, ProblemCode, ProblemDetail } from '../model/problem.ts';

/** Where a problem is, as far as it is in one place. */
export type Place = Partial<Pick<Problem, 'line' | 'column' | 'field' | 'cell'>>;

const NOWHERE = { line: null, column: null, field: null, cell: null };

/** A problem that stops the report. */
export const error = (
	code: ProblemCode,
	place: Place = {},
	detail: ProblemDetail = {}
): Problem => ({
	code,
	severity: 'error',
	...NOWHERE,
	...place,
	...detail
});

/** A problem that asks for a note. */
export const warning = (
	code: ProblemCode,
	place: Place = {},
	detail: ProblemDetail = {}
): Problem => ({ ...error(code, place, detail), severity: 'warning' });
