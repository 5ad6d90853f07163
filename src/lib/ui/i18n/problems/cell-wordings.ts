import { fieldOf, type Form } from '../../../core/model/form.ts';
import type { Locale } from '../../../core/model/locale.ts';
import type { Problem, ProblemCode } from '../../../core/model/problem.ts';
import { cutText, plainLine } from '../../../core/model/typed-text.ts';
import { m } from '../../../paraglide/messages.js';
import { countText } from '../../format/number-text.ts';
import { dayText } from '../../format/time-text.ts';
import { candidateText, candidatesText, submitterText } from './unit-candidates-text.ts';

export const NUMBER_WORDS: ProblemWordings<'number'> = {
	'number/unreadable': unreadableText,
	'number/fraction-in-count': (problem, locale) => {
		const cell = cellIn(problem);
		if (problem.suggestion === undefined)
			return m.problem_number_fraction_in_count({ cell }, { locale });
		if (problem.found !== undefined)
			return straySignText(m.problem_number_decimal_zeros, problem, locale);
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
	'number/missing': missingText,
	'number/merged': (problem, locale) =>
		m.problem_number_merged({ cell: cellIn(problem), range: problem.at ?? '' }, { locale }),
	'number/not-computed': (problem, locale) =>
		m.problem_number_not_computed({ cell: cellIn(problem) }, { locale })
};

const SEPARATORS: Record<string, typeof m.problem_separator_dot> = {
	'.': m.problem_separator_dot,
	',': m.problem_separator_comma,
	' ': m.problem_separator_space,
	'\u00a0': m.problem_separator_nbsp
};

/** Signs by their code point, as people call them. */
const SIGNS: Record<string, typeof m.problem_separator_dot> = {
	'U+002E': m.problem_separator_dot,
	'U+002C': m.problem_separator_comma,
	'U+0027': m.problem_sign_apostrophe,
	'U+2018': m.problem_sign_apostrophe,
	'U+2019': m.problem_sign_apostrophe,
	'U+02BC': m.problem_sign_apostrophe,
	'U+005F': m.problem_sign_underscore,
	'U+2007': m.problem_sign_figure_space,
	'U+2009': m.problem_sign_thin_space,
	'U+200A': m.problem_sign_hair_space,
	'U+202F': m.problem_sign_narrow_nbsp,
	'U+3000': m.problem_sign_wide_space
};

type SignWording = typeof m.problem_number_stray_sign;

/** The sign by name and code point, and the count that the cell would be without it. */
function straySignText(word: SignWording, problem: Problem, locale: Locale): string {
	const code = String(problem.found);
	const sign = (SIGNS[code] ?? m.problem_sign_other_space)({}, { locale });
	const suggestion = factText(problem.suggestion, locale);
	return word({ cell: cellIn(problem), sign, code, suggestion }, { locale });
}

function unreadableText(problem: Problem, locale: Locale, form: Form | undefined): string {
	const cell = cellIn(problem);
	if (problem.expected !== undefined)
		return m.problem_number_one_of(
			{ cell, expected: factText(problem.expected, locale) },
			{ locale }
		);
	if (problem.format !== undefined)
		return m.problem_number_format({ cell, format: shortenQuote(problem.format) }, { locale });
	if (problem.found !== undefined)
		return straySignText(m.problem_number_stray_sign, problem, locale);
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

export const UNIT_WORDS: ProblemWordings<'unit'> = {
	'unit/unknown': (problem, locale) => {
		const offered = candidatesText(m.problem_candidates, problem, locale);
		if (problem.cell !== '')
			return m.problem_unit_unknown({ cell: cellIn(problem) }, { locale }) + offered;
		return problem.column === null
			? m.problem_unit_no_sender({}, { locale })
			: m.problem_unit_unnamed({}, { locale });
	},
	'unit/ambiguous': (problem, locale) => {
		const cell = cellIn(problem);
		// a code is ambiguous only beside a name or a code that is not its own
		const hasCode = problem.candidates?.some(({ code }) => cell.includes(code)) ?? false;
		const word = !hasCode
			? m.problem_unit_ambiguous
			: /\p{L}/u.test(cell)
				? m.problem_unit_code_and_name
				: m.problem_unit_code_or_name;
		return word({ cell }, { locale }) + candidatesText(m.problem_candidates_which, problem, locale);
	},
	'unit/not-valid': (problem, locale) => {
		const word = problem.isPast ? m.problem_unit_ended : m.problem_unit_not_valid;
		const what = word({ cell: cellIn(problem), day: dayIn(problem, locale) }, { locale });
		return what + candidatesText(m.problem_successors, problem, locale);
	},
	'unit/outside-scope': (problem, locale) => {
		const [cell, duty] = [cellIn(problem), problem.expected];
		if (problem.found !== undefined) return m.problem_unit_other_level({ cell }, { locale });
		if (problem.otherCell !== undefined)
			return m.problem_sender_printed_other({ cell, chosen: problem.otherCell }, { locale });
		const word =
			problem.line === null ? m.problem_sender_outside_duty : m.problem_unit_outside_duty;
		const meant =
			candidatesText(m.problem_candidates_meant, problem, locale) + submitterText(problem, locale);
		if (duty === undefined) return m.problem_unit_outside_scope({ cell }, { locale }) + meant;
		return word({ cell, duty: String(duty) }, { locale }) + meant;
	},
	'unit/duplicate': (problem, locale, form) => {
		const otherLine = String(problem.otherLine ?? '');
		return problem.field === null || problem.field === 'unit'
			? m.problem_unit_duplicate({ cell: cellIn(problem), otherLine }, { locale })
			: m.problem_unit_figure_twice(
					{ name: fieldName(problem, locale, form), otherLine },
					{ locale }
				);
	},
	'unit/missing': (problem, locale) => {
		const word = problem.line === null ? m.problem_unit_missing : m.problem_unit_silent;
		const [missing] = problem.candidates ?? [];
		const unit = missing ? candidateText(missing, locale) : (problem.unit ?? '');
		return word({ unit }, { locale });
	}
};

/**
 * Problem and its remedy in the words of an office, which knows Excel and Unikey but neither
 * encodings nor delimiters. The form, where it is known, names fields and rules.
 */
export type ProblemWording = (problem: Problem, locale: Locale, form: Form | undefined) => string;

/** The wordings of all codes that begin alike. */
export type ProblemWordings<Area extends string> = Record<
	Extract<ProblemCode, `${Area}/${string}`>,
	ProblemWording
>;

/** A cell of a broken file may be a page long. */
const MAX_QUOTE_LENGTH = 80;

export function shortenQuote(quoted: string): string {
	const text = plainLine(quoted);
	return text.length > MAX_QUOTE_LENGTH ? `${cutText(text, MAX_QUOTE_LENGTH)}…` : text;
}

export const cellIn = ({ cell, unit }: Problem): string => shortenQuote(cell ?? unit ?? '');

export const dayIn = ({ day }: Problem, locale: Locale): string =>
	day === undefined ? '' : dayText(day, locale);

/** A fact as people write it; exact texts stay as they are. */
export function factText(fact: string | number | undefined, locale: Locale): string {
	return typeof fact === 'number' ? countText(fact, locale) : shortenQuote(fact ?? '');
}

/** The field that is spoken of, by its name in the form. */
export const fieldName = ({ field }: Problem, locale: Locale, form: Form | undefined): string =>
	(field !== null && form ? fieldOf(form, field)?.label[locale] : undefined) ?? field ?? '';
