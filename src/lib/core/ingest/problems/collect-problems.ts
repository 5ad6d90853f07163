import type { Problem } from '../../model/problem.ts';

/** Largest number of problems listed; all are counted (docs/rules.md §6). */
export const MAX_LISTED = 1000;

export interface ProblemSummary {
	problems: Problem[];
	errors: number;
	warnings: number;
}

/**
 * Counts problems as they come and keeps the first of them, in the order of the file's lines.
 * Errors go before warnings where not all can be listed: they are what stops the report.
 */
export function collectProblems(found: Iterable<Problem>): ProblemSummary {
	const stored = { error: [] as Problem[], warning: [] as Problem[] };
	const count = { error: 0, warning: 0 };
	for (const problem of found) {
		count[problem.severity] += 1;
		if (stored[problem.severity].length < MAX_LISTED) stored[problem.severity].push(problem);
	}
	const problems = [...stored.error, ...stored.warning].slice(0, MAX_LISTED);
	problems.sort((a, b) => sortLine(a) - sortLine(b));
	return { problems, errors: count.error, warnings: count.warning };
}

/** Problems of the whole file come first, missing units last. */
const sortLine = ({ line, severity }: Problem): number =>
	line ?? (severity === 'error' ? 0 : Number.MAX_SAFE_INTEGER);
