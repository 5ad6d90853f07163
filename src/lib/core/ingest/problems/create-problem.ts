import { MAX_QUOTE_LENGTH, quoteText } from '../../model/quote-text.ts';
import type { Problem, ProblemCode, ProblemDetail } from '../../model/problem.ts';

/** Place of a problem, as far as the problem has one place. */
export type ProblemPlace = Partial<Pick<Problem, 'line' | 'column' | 'field' | 'cell'>>;

const NO_PLACE = { line: null, column: null, field: null, cell: null };

/**
 * Largest length of a quoted header. Headers are not longer (`joinHeaders`), so that the column of a
 * problem is found again by its header.
 */
export const MAX_HEADER_LENGTH = 500;

/**
 * A file of a thousand faults would otherwise be quoted a thousand times: the listed problems of a file
 * quote at most 1,000 × (500 + 8 × 200) code units, and the names of sheets to choose from.
 */
const quoted = <Facts extends ProblemPlace | ProblemDetail>(facts: Facts): Facts => {
	// a file may have a million faults: most texts are short, and then nothing is copied
	if (!Object.values(facts).some(isLong)) return facts;
	const texts = Object.entries(facts).map(([name, value]) => [
		name,
		typeof value === 'string'
			? quoteText(value, name === 'column' ? MAX_HEADER_LENGTH : MAX_QUOTE_LENGTH)
			: value
	]);
	return Object.fromEntries(texts);
};

const isLong = (value: unknown): boolean =>
	typeof value === 'string' && value.length > MAX_QUOTE_LENGTH;

/** A problem that stops the report. Quoted texts are cut. */
export const createError = (
	code: ProblemCode,
	place: ProblemPlace = {},
	detail: ProblemDetail = {}
): Problem => ({
	code,
	severity: 'error',
	...NO_PLACE,
	...quoted(place),
	...quoted(detail)
});

/** A problem that asks for a note. */
export const createWarning = (
	code: ProblemCode,
	place: ProblemPlace = {},
	detail: ProblemDetail = {}
): Problem => ({ ...createError(code, place, detail), severity: 'warning' });
