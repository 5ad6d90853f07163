import type { Form } from '../../../core/model/form.ts';
import type { Problem } from '../../../core/model/problem.ts';
import { m } from '../../../paraglide/messages.js';
import type { Locale } from '../../../core/model/locale.ts';
import { cellIn, fieldName, shortenQuote, type ProblemWordings } from './wording.ts';

export const HEADER_WORDS: ProblemWordings<'header'> = {
	'header/not-found': (_, locale) => m.problem_header_not_found({}, { locale }),
	'header/missing-column': (problem, locale, form) =>
		m.problem_header_missing_column({ name: problemColumn(problem, locale, form) }, { locale }),
	'header/duplicate-column': (problem, locale, form) =>
		m.problem_header_duplicate_column({ name: problemColumn(problem, locale, form) }, { locale }),
	'header/unknown-column': (problem, locale, form) => {
		if (problem.cell === null)
			return m.problem_header_unknown_column(
				{ name: problemColumn(problem, locale, form) },
				{ locale }
			);
		return problem.cell === ''
			? m.problem_header_blank_name({}, { locale })
			: m.problem_header_unknown_name({ cell: cellIn(problem) }, { locale });
	},
	'header/personal-data': (problem, locale, form) =>
		problem.column === null && problem.expected !== undefined
			? m.problem_header_personal_letter({ letter: String(problem.expected) }, { locale })
			: m.problem_header_personal_data({ name: problemColumn(problem, locale, form) }, { locale })
};

/** As it stands in the file, else as the form's own header has it, which is what must be written. */
function problemColumn(problem: Problem, locale: Locale, form: Form | undefined): string {
	const { column, expected } = problem;
	return shortenQuote(column ?? String(expected ?? fieldName(problem, locale, form)));
}
