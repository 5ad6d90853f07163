import type { Form } from '../model/form.ts';
import type { Problem, ProblemCode } from '../model/problem.ts';
import { m } from '../paraglide/messages.js';
import type { Locale } from './locale.ts';
import { FILE_WORDS } from './problem-words/file-words.ts';
import { HEADER_WORDS } from './problem-words/header-words.ts';
import { HISTORY_WORDS } from './problem-words/history-words.ts';
import { NUMBER_WORDS } from './problem-words/number-words.ts';
import { PERIOD_WORDS } from './problem-words/period-words.ts';
import { RULE_WORDS } from './problem-words/rule-words.ts';
import { UNIT_WORDS } from './problem-words/unit-words.ts';
import { shortenQuote, type ProblemWording } from './problem-words/wording.ts';

const WORDINGS: Record<ProblemCode, ProblemWording> = {
	...FILE_WORDS,
	...HEADER_WORDS,
	...PERIOD_WORDS,
	...UNIT_WORDS,
	...NUMBER_WORDS,
	...RULE_WORDS,
	...HISTORY_WORDS
};

/**
 * A problem in words: where it is, what stands there and is wrong, what to do. With the form that
 * the file was read by, fields and rules are told by their names in it.
 */
export function problemText(problem: Problem, locale: Locale, form?: Form): string {
	const what = problemSentence(problem, locale, form);
	const { line } = problem;
	const column = namesColumn(problem) ? null : problem.column && shortenQuote(problem.column);
	if (line === null)
		return column === null ? what : m.problem_at_column({ column, what }, { locale });
	return column === null
		? m.problem_at_line({ line: String(line), what }, { locale })
		: m.problem_at_cell({ line: String(line), column, what }, { locale });
}

/** The same without the place, for where the place is told beside it. */
export const problemSentence = (problem: Problem, locale: Locale, form?: Form): string =>
	WORDINGS[problem.code](problem, locale, form);

/** A sentence about a header has it within. */
const namesColumn = ({ code, cell }: Problem): boolean =>
	code.startsWith('header/') && cell === null;
