import type { Form } from '../../../core/model/form.ts';
import type { Locale } from '../../../core/model/locale.ts';
import type { Problem } from '../../../core/model/problem.ts';
import { m } from '../../../paraglide/messages.js';
import { cellIn, fieldName, type ProblemWordings, shortenQuote } from './cell-wordings.ts';
import { saveAgainText } from './file-wordings.ts';

/** A character as it is, or by its code point where nothing of it can be seen. */
function delimiterText(delimiter: string, locale: Locale): string {
	if (delimiter.trim() === '') return m.problem_several_spaces({}, { locale });
	const code = (delimiter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
	return /\p{C}/u.test(delimiter) ? `U+${code}` : `“${delimiter}”`;
}

export const HEADER_WORDS: ProblemWordings<'header' | 'unit-of-measure'> = {
	'header/not-found': ({ found }, locale) => {
		if (found === undefined) return m.problem_header_not_found({}, { locale });
		const delimiter = delimiterText(String(found), locale);
		return saveAgainText(m.problem_header_odd_delimiter({ delimiter }, { locale }), locale);
	},
	'header/missing-column': (problem, locale, form) =>
		problem.field === 'unit'
			? m.problem_header_missing_unit(
					{ found: shortenQuote(String(problem.found ?? '')) },
					{ locale }
				)
			: m.problem_header_missing_column({ name: problemColumn(problem, locale, form) }, { locale }),
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
			: m.problem_header_personal_data({ name: problemColumn(problem, locale, form) }, { locale }),
	'header/doubtful-column': ({ at = '', column, expected, found }, locale) =>
		column === null
			? m.problem_header_doubtful_nameless({ letter: at }, { locale })
			: m.problem_header_doubtful_column(
					{
						letter: at,
						label: shortenQuote(String(expected ?? '')),
						other: shortenQuote(String(found ?? ''))
					},
					{ locale }
				),
	'header/stacked-table': (problem, locale) =>
		m.problem_header_stacked_table({ cell: cellIn(problem) }, { locale }),
	'unit-of-measure/differs': (problem, locale) =>
		m.problem_unit_of_measure_differs(
			{
				place:
					problem.column === null
						? m.problem_place_cell({ cell: problem.at ?? '' }, { locale })
						: m.problem_place_column_letter({ letter: problem.at ?? '' }, { locale }),
				cell: cellIn(problem),
				expected: String(problem.expected ?? '')
			},
			{ locale }
		)
};

/** Column as written in the file, else as in the form, which is the header to write. */
function problemColumn(problem: Problem, locale: Locale, form: Form | undefined): string {
	const { column, expected } = problem;
	return shortenQuote(column ?? String(expected ?? fieldName(problem, locale, form)));
}
