import type { Form } from '../../../core/model/form.ts';
import type { Problem, ProblemCode } from '../../../core/model/problem.ts';
import { m } from '../../../paraglide/messages.js';
import type { Locale } from '../../../core/model/locale.ts';
import { FILE_WORDS } from './file-words.ts';
import { HEADER_WORDS } from './header-words.ts';
import { HISTORY_WORDS } from './history-words.ts';
import { NUMBER_WORDS } from './number-words.ts';
import { PERIOD_WORDS } from './period-words.ts';
import { RULE_WORDS } from './rule-words.ts';
import { UNIT_WORDS } from './unit-words.ts';
import { shortenQuote, type ProblemWording } from './wording.ts';

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
