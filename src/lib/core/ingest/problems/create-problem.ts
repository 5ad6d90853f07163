import type { Problem, ProblemCode, ProblemDetail } from '../../model/problem.ts';

/** Place of a problem, as far as the problem has one place. */
export type ProblemPlace = Partial<Pick<Problem, 'line' | 'column' | 'field' | 'cell'>>;

const NO_PLACE = { line: null, column: null, field: null, cell: null };

/** A problem that stops the report. */
export const createError = (
	code: ProblemCode,
	place: ProblemPlace = {},
	detail: ProblemDetail = {}
): Problem => ({
	code,
	severity: 'error',
	...NO_PLACE,
	...place,
	...detail
});

/** A problem that asks for a note. */
export const createWarning = (
	code: ProblemCode,
	place: ProblemPlace = {},
	detail: ProblemDetail = {}
): Problem => ({ ...createError(code, place, detail), severity: 'warning' });
