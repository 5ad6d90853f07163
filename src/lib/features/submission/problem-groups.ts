import type { Form } from '../../core/model/form.ts';
import type { Problem, ProblemCode } from '../../core/model/problem.ts';
import type { Locale } from '../../core/model/locale.ts';
import { problemText, problemSentence } from '../../ui/i18n/problems/problem-text.ts';
import { problemTitle } from '../../ui/i18n/problems/problem-title.ts';

/** What is wrong and what to do, and every line on which just that is so. */
export interface ProblemSentence {
	text: string;
	/** Empty where it is about the file as a whole. */
	lines: number[];
}

/** Problems of one kind in one column, told together. */
export interface ProblemGroup {
	code: ProblemCode;
	severity: Problem['severity'];
	title: string;
	/** Null where they are in several columns, or in none. */
	column: string | null;
	count: number;
	sentences: ProblemSentence[];
}

/** Errors first, then warnings; within them in the order of the file. What repeats is told once. */
export function groupProblems(problems: Problem[], locale: Locale, form?: Form): ProblemGroup[] {
	const alike = new Map<string, [Problem, ...Problem[]]>();
	for (const problem of problems) {
		const key = JSON.stringify([problem.severity, problem.code, columnOf(problem)]);
		const known = alike.get(key);
		if (known) known.push(problem);
		else alike.set(key, [problem]);
	}
	const all = [...alike.values()].map((members) => groupOf(members, locale, form));
	return [...all.filter(isError), ...all.filter((group) => !isError(group))];
}

const isError = ({ severity }: ProblemGroup): boolean => severity === 'error';

/** Sentences about headers name their columns themselves. */
const columnOf = ({ code, column }: Problem): string | null =>
	code.startsWith('header/') ? null : column;

function groupOf(members: [Problem, ...Problem[]], locale: Locale, form?: Form): ProblemGroup {
	const [first] = members;
	const lines = new Map<string, number[]>();
	for (const problem of members) {
		const text =
			columnOf(problem) === null
				? problemText({ ...problem, line: null }, locale, form)
				: problemSentence(problem, locale, form);
		const known = lines.get(text) ?? [];
		if (problem.line !== null && !known.includes(problem.line)) known.push(problem.line);
		lines.set(text, known);
	}
	return {
		code: first.code,
		severity: first.severity,
		title: problemTitle(first.code, locale),
		column: columnOf(first),
		count: members.length,
		sentences: [...lines].map(([text, own]) => ({ text, lines: own }))
	};
}
