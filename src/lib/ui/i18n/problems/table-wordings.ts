import {
	MAX_CELLS,
	MAX_PARSED_LETTERS,
	MAX_ROWS
} from '../../../core/ingest/source/workbook-limits.ts';
import type { Form } from '../../../core/model/form.ts';
import type { Locale } from '../../../core/model/locale.ts';
import type { Problem } from '../../../core/model/problem.ts';
import { m } from '../../../paraglide/messages.js';
import { decimalText, ruleSides } from '../../format/number-text.ts';
import {
	cellIn,
	factText,
	fieldName,
	type ProblemWordings,
	shortenQuote
} from './cell-wordings.ts';

const MIB = 1024n * 1024n;

const sizeText = (bytes: string | number | undefined, locale: Locale): string =>
	decimalText(BigInt(bytes ?? 0), MIB, 1, locale);

/**
 * Advice by the actual format of the bytes; formats that Excel opens are to be saved again with it.
 */
const FORMATS: Record<string, (locale: Locale) => string> = {
	xls: (locale) => saveAgainText(m.problem_file_xls({}, { locale }), locale),
	html: (locale) => saveAgainText(m.problem_file_html({}, { locale }), locale),
	pdf: (locale) => m.problem_file_pdf({}, { locale }),
	zip: (locale) => m.problem_file_zip({}, { locale }),
	xlsx: (locale) => m.problem_file_workbook({}, { locale })
};

export const FILE_WORDS: ProblemWordings<'file' | 'encoding' | 'csv'> = {
	'file/empty': ({ line }, locale) =>
		line === null ? m.problem_file_empty({}, { locale }) : m.problem_file_no_rows({}, { locale }),
	'file/too-large': ({ format, expected, found }, locale) =>
		format === 'xlsx'
			? workbookTooLargeText(locale)
			: m.problem_file_too_large(
					{ found: sizeText(found, locale), most: sizeText(expected, locale) },
					{ locale }
				),
	'file/not-text': ({ format = '' }, locale) =>
		FORMATS[format]?.(locale) ?? m.problem_file_not_text({}, { locale }),
	'encoding/letters-lost': (problem, locale) => {
		const { expected, candidates = [] } = problem;
		const meant = expected ?? candidates.map(({ name }) => name).join('; ');
		return m.problem_encoding_letters_lost(
			{ cell: cellIn(problem), meant: factText(meant, locale) },
			{ locale }
		);
	},
	'encoding/undecodable': (_, locale) =>
		saveAgainText(m.problem_encoding_undecodable({}, { locale }), locale),
	'encoding/legacy-font': legacyFontText,
	'encoding/guessed': ({ found }, locale) =>
		saveAgainText(m.problem_encoding_guessed({ found: encodingName(found) }, { locale }), locale),
	'csv/unclosed-quote': (_, locale) => m.problem_csv_unclosed_quote({}, { locale }),
	'csv/ragged-row': ({ found, expected }, locale) => {
		const word =
			Number(found) > Number(expected) ? m.problem_csv_ragged_more : m.problem_csv_ragged_fewer;
		const cells = { found: factText(found, locale), expected: factText(expected, locale) };
		return word(cells, { locale });
	}
};

/** The limits that people can meet; which one was met may hang on what they do not see. */
const workbookTooLargeText = (locale: Locale): string =>
	m.problem_file_workbook_too_large(
		{
			rows: factText(MAX_ROWS, locale),
			cells: factText(MAX_CELLS, locale),
			most: sizeText(MAX_PARSED_LETTERS, locale)
		},
		{ locale }
	);

const saveAgainText = (what: string, locale: Locale): string =>
	`${what} ${m.problem_save_as({}, { locale })}`;

/** Names of fonts and encodings in Unikey and Word. */
const FONTS: Record<string, [font: string, source: string]> = {
	VNI: ['VNI', '“VNI Windows”'],
	TCVN3: ['TCVN3 (ABC)', '“TCVN3 (ABC)”']
};

function legacyFontText({ found }: Problem, locale: Locale): string {
	if (found === 'UTF-8') return saveAgainText(m.problem_encoding_mojibake({}, { locale }), locale);
	const [font, source] = FONTS[found ?? ''] ?? [
		m.problem_encoding_either_font({}, { locale }),
		m.problem_encoding_either_source({}, { locale })
	];
	return m.problem_encoding_legacy_font({ font, source }, { locale });
}

const ENCODINGS: Record<string, string> = {
	tcvn3: 'TCVN3 (ABC)',
	'windows-1258': 'Windows CP 1258'
};

const encodingName = (found: string | number | undefined): string =>
	ENCODINGS[found ?? ''] ?? String(found ?? '');

/** A character as it is, or by its code point where nothing of it can be seen. */
function delimiterText(delimiter: string, locale: Locale): string {
	if (delimiter.trim() === '') return m.problem_several_spaces({}, { locale });
	const code = (delimiter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
	return /\p{C}/u.test(delimiter) ? `U+${code}` : `“${delimiter}”`;
}

export const HEADER_WORDS: ProblemWordings<'header'> = {
	'header/not-found': ({ found }, locale) => {
		if (found === undefined) return m.problem_header_not_found({}, { locale });
		const delimiter = delimiterText(String(found), locale);
		return saveAgainText(m.problem_header_odd_delimiter({ delimiter }, { locale }), locale);
	},
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

/** Column as written in the file, else as in the form, which is the header to write. */
function problemColumn(problem: Problem, locale: Locale, form: Form | undefined): string {
	const { column, expected } = problem;
	return shortenQuote(column ?? String(expected ?? fieldName(problem, locale, form)));
}

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

const ruleFigures = ({ found, cell, expected }: Problem, locale: Locale) => ({
	found: found === undefined ? shortenQuote(cell ?? '') : factText(found, locale),
	expected: factText(expected, locale)
});
