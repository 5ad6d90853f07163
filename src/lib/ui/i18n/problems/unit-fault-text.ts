import type { UnitFault, UnitFaultCode } from '../../../core/model/unit-amendment.ts';
import { m } from '../../../paraglide/messages.js';
import type { Locale } from '../../../core/model/locale.ts';

type Word = (inputs: { about: string }, options: { locale: Locale }) => string;

const WORDS: Record<UnitFaultCode, Word> = {
	encoding: m.unit_fault_encoding,
	quotes: m.unit_fault_quotes,
	columns: m.unit_fault_columns,
	cells: m.unit_fault_cells,
	'line-break': m.unit_fault_line_break,
	nothing: m.unit_fault_nothing,
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

/** What is wrong in a change of units, and what to do. */
export const unitFaultText = ({ code, about }: UnitFault, locale: Locale): string =>
	WORDS[code]({ about }, { locale });
