import type { Form } from '../../../core/model/form.ts';
import type { Problem } from '../../../core/model/problem.ts';
import { m } from '../../../paraglide/messages.js';
import type { Locale } from '../../../core/model/locale.ts';
import { cellIn, factText, fieldName, type ProblemWordings } from './wording.ts';

export const NUMBER_WORDS: ProblemWordings<'number'> = {
	'number/unreadable': unreadableText,
	'number/fraction-in-count': (problem, locale) => {
		const cell = cellIn(problem);
		if (problem.suggestion === undefined)
			return m.problem_number_fraction_in_count({ cell }, { locale });
		const suggestion = factText(problem.suggestion, locale);
		return m.problem_number_fraction_mended({ cell, suggestion }, { locale });
	},
	'number/negative': (problem, locale) =>
		m.problem_number_negative({ cell: cellIn(problem) }, { locale }),
	'number/too-large': (problem, locale, form) =>
		problem.cell === null
			? m.problem_number_sum_too_large({ name: fieldName(problem, locale, form) }, { locale })
			: m.problem_number_too_large({ cell: cellIn(problem) }, { locale }),
	'number/mixed-grouping': (problem, locale) => {
		const cell = cellIn(problem);
		const separator = SEPARATORS[problem.expected ?? '']?.({}, { locale });
		return separator === undefined
			? m.problem_number_mixed_grouping({ cell }, { locale })
			: m.problem_number_grouped_otherwise({ cell, separator }, { locale });
	},
	'number/missing': missingText
};

const SEPARATORS: Record<string, typeof m.problem_separator_dot> = {
	'.': m.problem_separator_dot,
	',': m.problem_separator_comma,
	' ': m.problem_separator_space,
	'\u00a0': m.problem_separator_nbsp
};

function unreadableText(problem: Problem, locale: Locale, form: Form | undefined): string {
	const cell = cellIn(problem);
	if (problem.expected !== undefined)
		return m.problem_number_one_of(
			{ cell, expected: factText(problem.expected, locale) },
			{ locale }
		);
	if (/^[=#]/u.test(cell)) return m.problem_number_formula({ cell }, { locale });
	return form?.content === 'statements'
		? m.problem_number_value({ cell }, { locale })
		: m.problem_number_unreadable({ cell }, { locale });
}

/** A cell that is blank, or a row that a long table or a unit's own file lacks. */
function missingText(problem: Problem, locale: Locale, form: Form | undefined): string {
	const { expected, column, field } = problem;
	if (expected !== undefined)
		return m.problem_number_no_total({ expected: factText(expected, locale) }, { locale });
	if (form?.content === 'statements') return m.problem_number_no_source({}, { locale });
	return column === null && field !== null
		? m.problem_number_no_row({ name: fieldName(problem, locale, form) }, { locale })
		: m.problem_number_missing({}, { locale });
}
