import type { Problem } from '../../../core/model/problem.ts';
import { m } from '../../../paraglide/messages.js';
import type { Locale } from '../../../core/model/locale.ts';
import { factText, type ProblemWordings } from './wording.ts';

export const HISTORY_WORDS: ProblemWordings<'history'> = {
	'history/carried-over': (problem, locale) =>
		m.problem_history_carried_over(historyFigures(problem, locale), { locale }),
	'history/copy-of-last': (_, locale) => m.problem_history_copy_of_last({}, { locale }),
	'history/jump': (problem, locale) =>
		m.problem_history_jump(historyFigures(problem, locale), { locale }),
	'history/all-perfect': ({ found }, locale) =>
		m.problem_history_all_perfect({ found: factText(found, locale) }, { locale }),
	'history/team-size': (problem, locale) =>
		m.problem_history_team_size(historyFigures(problem, locale), { locale })
};

/** The figure as found and the one that it is held against. */
const historyFigures = ({ found, expected }: Problem, locale: Locale) => ({
	found: factText(found, locale),
	expected: factText(expected, locale)
});
