import type { ProblemCode } from '../../../core/model/problem.ts';
import { m } from '../../../paraglide/messages.js';
import type { Locale } from '../../../core/model/locale.ts';

type Title = (inputs: Record<string, never>, options: { locale: Locale }) => string;

const TITLES: Record<ProblemCode, Title> = {
	'file/empty': m.problem_title_file_empty,
	'file/too-large': m.problem_title_file_too_large,
	'file/not-text': m.problem_title_file_not_text,
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
	'period/unreadable': m.problem_title_period_unreadable,
	'period/mismatch': m.problem_title_period_mismatch,
	'period/not-ended': m.problem_title_period_not_ended,
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
