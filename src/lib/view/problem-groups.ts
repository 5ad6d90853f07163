import type { Form } from '../model/form.ts';
import type { Problem, ProblemCode } from '../model/problem.ts';
import type { Locale } from './locale.ts';
import { problemText } from './problem-text.ts';
import { problemTitle } from './problem-title.ts';

/** Problems of one kind in one column, told together. */
export interface ProblemGroup {
	code: ProblemCode;
	severity: Problem['severity'];
	title: string;
	/** Null where they are in several columns, or in none. */
	column: string | null;
	problems: { line: number | null; text: string }[];
}

/** Errors first, then warnings; within them in the order of the file. */
export function groupProblems(problems: Problem[], locale: Locale, form?: Form): ProblemGroup[] {
	const groups = new Map<string, ProblemGroup>();
	for (const problem of problems) {
		const { code, severity, line } = problem;
		const column = code.startsWith('header/') ? null : problem.column;
		const key = JSON.stringify([severity, code, column]);
		const group = groups.get(key) ?? {
			...{ code, severity, column, problems: [] },
			title: problemTitle(code, locale)
		};
		groups.set(key, group);
		group.problems.push({ line, text: problemText(problem, locale, form) });
	}
	const all = [...groups.values()];
	return [...all.filter(isError), ...all.filter((group) => !isError(group))];
}

const isError = ({ severity }: ProblemGroup): boolean => severity === 'error';
