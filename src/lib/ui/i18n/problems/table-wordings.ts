import type { Form } from '../../../core/model/form.ts';
import type { Locale } from '../../../core/model/locale.ts';
import type { Problem } from '../../../core/model/problem.ts';
import { m } from '../../../paraglide/messages.js';
import { ruleSides } from '../../format/number-text.ts';
import { cellIn, factText, type ProblemWordings, shortenQuote } from './cell-wordings.ts';

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

/** Figure as found, and the figure that it is compared with. */
const historyFigures = ({ found, expected }: Problem, locale: Locale) => ({
	found: factText(found, locale),
	expected: factText(expected, locale)
});

export const RULE_WORDS: ProblemWordings<'rule' | 'total'> = {
	'rule/identity': (problem, locale, form) => {
		const sides = problemRuleSides(problem, locale, form);
		if (problem.suggestion === undefined)
			return m.problem_rule_identity(ruleFacts(problem, locale, form), { locale });
		const suggestion = factText(problem.suggestion, locale);
		return m.problem_rule_identity_mended(
			{ ...sides, cell: cellIn(problem), suggestion },
			{ locale }
		);
	},
	'rule/part-exceeds-whole': (problem, locale, form) =>
		m.problem_rule_part_exceeds_whole(ruleFacts(problem, locale, form), { locale }),
	'total/differs': (problem, locale) =>
		m.problem_total_differs(ruleFigures(problem, locale), { locale })
};

/** Both sides of a broken rule, each with what it comes to. */
const ruleFacts = (problem: Problem, locale: Locale, form: Form | undefined) => ({
	...problemRuleSides(problem, locale, form),
	...ruleFigures(problem, locale)
});

/** The two sides of a rule as the form calls them. */
function problemRuleSides({ rule = '' }: Problem, locale: Locale, form: Form | undefined) {
	return (
		(form && ruleSides(form, rule, locale)) ?? {
			left: m.problem_rule_left({ rule }, { locale }),
			right: m.problem_rule_right({}, { locale })
		}
	);
}

function ruleFigures({ found, cell, expected, atLeast }: Problem, locale: Locale) {
	const bounded = (text: string, side: Problem['atLeast']): string =>
		side === atLeast ? m.problem_at_least({ figure: text }, { locale }) : text;
	return {
		found: bounded(
			found === undefined ? shortenQuote(cell ?? '') : factText(found, locale),
			'found'
		),
		expected: bounded(factText(expected, locale), 'expected')
	};
}
