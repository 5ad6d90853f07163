import type { Form } from '../../../core/model/form.ts';
import type { Locale } from '../../../core/model/locale.ts';
import type { Problem, ProblemCode } from '../../../core/model/problem.ts';
import type { UnitFault, UnitFaultCode } from '../../../core/model/unit-amendment.ts';
import { m } from '../../../paraglide/messages.js';
import { NUMBER_WORDS, type ProblemWording, shortenQuote, UNIT_WORDS } from './cell-wordings.ts';
import { FILE_WORDS } from './file-wordings.ts';
import { HEADER_WORDS } from './header-wordings.ts';
import { PERIOD_WORDS } from './period-wordings.ts';
import { SHEET_WORDS } from './sheet-wordings.ts';
import { HISTORY_WORDS, RULE_WORDS } from './table-wordings.ts';

const WORDINGS: Record<ProblemCode, ProblemWording> = {
	...FILE_WORDS,
	...HEADER_WORDS,
	...SHEET_WORDS,
	...PERIOD_WORDS,
	...UNIT_WORDS,
	...NUMBER_WORDS,
	...RULE_WORDS,
	...HISTORY_WORDS
};

/**
 * Problem as text: place, content, fault and remedy. With the form of the file, fields and rules
 * have the names of the form.
 */
export function problemText(problem: Problem, locale: Locale, form?: Form): string {
	const text = placedText(problem, locale, form);
	const { sheet, line, column } = problem;
	return sheet === undefined || (line === null && column === null)
		? text
		: m.problem_in_sheet({ sheet: shortenQuote(sheet), what: text }, { locale });
}

function placedText(problem: Problem, locale: Locale, form?: Form): string {
	const what = problemSentence(problem, locale, form);
	const { line, cellName } = problem;
	const column = namesColumn(problem) ? null : problem.column && shortenQuote(problem.column);
	if (line === null)
		return column === null ? what : m.problem_at_column({ column, what }, { locale });
	if (column === null) return m.problem_at_line({ line: String(line), what }, { locale });
	const place = { line: String(line), column, what };
	return cellName === undefined
		? m.problem_at_cell(place, { locale })
		: m.problem_at_named_cell({ ...place, name: cellName }, { locale });
}

/** Problem as text without its place, for lists that show the place separately. */
export const problemSentence = (problem: Problem, locale: Locale, form?: Form): string =>
	WORDINGS[problem.code](problem, locale, form);

/** A sentence about a header has it within. */
const namesColumn = ({ code, cell }: Problem): boolean =>
	code.startsWith('header/') && cell === null;

type Title = (inputs: Record<string, never>, options: { locale: Locale }) => string;

const TITLES: Record<ProblemCode, Title> = {
	'file/empty': m.problem_title_file_empty,
	'file/too-large': m.problem_title_file_too_large,
	'file/not-text': m.problem_title_file_not_text,
	'encoding/letters-lost': m.problem_title_encoding_letters_lost,
	'encoding/undecodable': m.problem_title_encoding_undecodable,
	'encoding/legacy-font': m.problem_title_encoding_legacy_font,
	'encoding/guessed': m.problem_title_encoding_guessed,
	'csv/unclosed-quote': m.problem_title_csv_unclosed_quote,
	'csv/ragged-row': m.problem_title_csv_ragged_row,
	'header/not-found': m.problem_title_header_not_found,
	'header/missing-column': m.problem_title_header_missing_column,
	'header/duplicate-column': m.problem_title_header_duplicate_column,
	'header/unknown-column': m.problem_title_header_unknown_column,
	'header/personal-data': m.problem_title_header_personal_data,
	'sheet/ambiguous': m.problem_title_sheet_ambiguous,
	'sheet/other-period': m.problem_title_sheet_other_period,
	'sheet/hidden-cells': m.problem_title_sheet_hidden_cells,
	'sheet/not-read': m.problem_title_sheet_not_read,
	'header/doubtful-column': m.problem_title_header_doubtful_column,
	'header/stacked-table': m.problem_title_header_stacked_table,
	'unit-of-measure/differs': m.problem_title_unit_of_measure_differs,
	'period/unreadable': m.problem_title_period_unreadable,
	'period/mismatch': m.problem_title_period_mismatch,
	'period/not-ended': m.problem_title_period_not_ended,
	'period/longer-than-usual': m.problem_title_period_longer,
	'unit/unknown': m.problem_title_unit_unknown,
	'unit/ambiguous': m.problem_title_unit_ambiguous,
	'unit/not-valid': m.problem_title_unit_not_valid,
	'unit/outside-scope': m.problem_title_unit_outside_scope,
	'unit/duplicate': m.problem_title_unit_duplicate,
	'unit/missing': m.problem_title_unit_missing,
	'number/unreadable': m.problem_title_number_unreadable,
	'number/fraction-in-count': m.problem_title_number_fraction_in_count,
	'number/negative': m.problem_title_number_negative,
	'number/too-large': m.problem_title_number_too_large,
	'number/mixed-grouping': m.problem_title_number_mixed_grouping,
	'number/missing': m.problem_title_number_missing,
	'number/merged': m.problem_title_number_merged,
	'number/not-computed': m.problem_title_number_not_computed,
	'rule/identity': m.problem_title_rule_identity,
	'rule/part-exceeds-whole': m.problem_title_rule_part_exceeds_whole,
	'total/differs': m.problem_title_total_differs,
	'history/carried-over': m.problem_title_history_carried_over,
	'history/copy-of-last': m.problem_title_history_copy_of_last,
	'history/jump': m.problem_title_history_jump,
	'history/all-perfect': m.problem_title_history_all_perfect,
	'history/team-size': m.problem_title_history_team_size
};

/** A problem in a few words, as a heading over all of its kind. */
export const problemTitle = (code: ProblemCode, locale: Locale): string =>
	TITLES[code]({}, { locale });

type Word = (inputs: { about: string }, options: { locale: Locale }) => string;

const WORDS: Record<UnitFaultCode, Word> = {
	encoding: m.unit_fault_encoding,
	quotes: m.unit_fault_quotes,
	columns: m.unit_fault_columns,
	cells: m.unit_fault_cells,
	'line-break': m.unit_fault_line_break,
	nothing: m.unit_fault_nothing,
	rows: m.unit_fault_rows,
	code: m.unit_fault_code,
	name: m.unit_fault_name,
	kind: m.unit_fault_kind,
	level: m.unit_fault_level,
	'needs-parent': m.unit_fault_needs_parent,
	'no-parent': m.unit_fault_no_parent,
	day: m.unit_fault_day,
	'last-day': m.unit_fault_last_day,
	number: m.unit_fault_number,
	position: m.unit_fault_position,
	share: m.unit_fault_share,
	'legal-basis': m.unit_fault_legal_basis,
	'to-of-none': m.unit_fault_to_of_none,
	'one-of': m.unit_fault_one_of,
	source: m.unit_fault_source,
	parent: m.unit_fault_parent,
	'code-taken': m.unit_fault_code_taken,
	'from-unknown': m.unit_fault_from_unknown,
	'from-ends': m.unit_fault_from_ends,
	'to-unknown': m.unit_fault_to_unknown,
	'to-starts': m.unit_fault_to_starts,
	twice: m.unit_fault_twice,
	'is-part': m.unit_fault_is_part,
	'is-whole': m.unit_fault_is_whole,
	'has-heir': m.unit_fault_has_heir,
	'not-in-force': m.unit_fault_not_in_force,
	'at-a-time': m.unit_fault_at_a_time,
	'no-origin': m.unit_fault_no_origin,
	'is-over': m.unit_fault_is_over,
	'too-early': m.unit_fault_too_early,
	'left-below': m.unit_fault_left_below,
	reported: m.unit_fault_reported
};

/** Text of a fault in a change of units, with the correction. */
export const unitFaultText = ({ code, about }: UnitFault, locale: Locale): string =>
	WORDS[code]({ about }, { locale });
