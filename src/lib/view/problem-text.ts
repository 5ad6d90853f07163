import type { Candidate, Problem, ProblemCode } from '../model/problem.ts';
import type { Form } from '../model/form.ts';
import { m } from '../paraglide/messages.js';
import { dayText } from './day-text.ts';
import { countText, listText } from './format.ts';
import type { Locale } from './locale.ts';
import { ruleText } from './rule-text.ts';

type Wording = (problem: Problem, locale: Locale) => string;

const cell = (problem: Problem) => ({ cell: problem.cell ?? '' });
const cellOrUnit = (problem: Problem) => ({ cell: problem.cell ?? problem.unit ?? '' });
const day = (problem: Problem, locale: Locale) => ({
	day: problem.day === undefined ? '' : dayText(problem.day, locale)
});

/** The figure as found and the one that it is held against. */
const figures = ({ found, expected }: Problem, locale: Locale) => ({
	found: countText(Number(found), locale),
	expected: countText(Number(expected), locale)
});

/** The name of a column that is spoken of: as found in the file, else as the form calls it. */
const column = (problem: Problem) => ({
	name: problem.column ?? String(problem.expected ?? problem.field ?? '')
});

/** What is wrong, and what to do about it. */
const WORDINGS: Record<ProblemCode, Wording> = {
	'file/empty': (_, locale) => m.problem_file_empty({}, { locale }),
	'file/too-large': (_, locale) => m.problem_file_too_large({}, { locale }),
	'file/not-text': ({ format = 'binary' }, locale) =>
		m.problem_file_not_text({ format }, { locale }),
	'encoding/undecodable': (_, locale) => m.problem_encoding_undecodable({}, { locale }),
	'encoding/legacy-font': (_, locale) => m.problem_encoding_legacy_font({}, { locale }),
	'encoding/guessed': ({ found = '' }, locale) => m.problem_encoding_guessed({ found }, { locale }),
	'csv/unclosed-quote': (_, locale) => m.problem_csv_unclosed_quote({}, { locale }),
	'csv/ragged-row': (_, locale) => m.problem_csv_ragged_row({}, { locale }),
	'header/not-found': (_, locale) => m.problem_header_not_found({}, { locale }),
	'header/missing-column': (p, locale) => m.problem_header_missing_column(column(p), { locale }),
	'header/duplicate-column': (p, locale) =>
		m.problem_header_duplicate_column(column(p), { locale }),
	'header/unknown-column': (p, locale) => m.problem_header_unknown_column(column(p), { locale }),
	'header/personal-data': (p, locale) => m.problem_header_personal_data(column(p), { locale }),
	'period/unreadable': (p, locale) =>
		p.cell === null
			? m.problem_period_absent({}, { locale })
			: m.problem_period_unreadable(cell(p), { locale }),
	'period/mismatch': (_, locale) => m.problem_period_mismatch({}, { locale }),
	'period/not-ended': (p, locale) => m.problem_period_not_ended(day(p, locale), { locale }),
	'unit/unknown': (p, locale) => m.problem_unit_unknown(cell(p), { locale }),
	'unit/ambiguous': (p, locale) => m.problem_unit_ambiguous(cell(p), { locale }),
	'unit/not-valid': (p, locale) => {
		const word = p.isPast ? m.problem_unit_ended : m.problem_unit_not_valid;
		return word({ ...cellOrUnit(p), ...day(p, locale) }, { locale });
	},
	'unit/outside-scope': (p, locale) => m.problem_unit_outside_scope(cellOrUnit(p), { locale }),
	'unit/duplicate': (p, locale) =>
		m.problem_unit_duplicate(
			{ ...cellOrUnit(p), otherLine: String(p.otherLine ?? '') },
			{ locale }
		),
	'unit/missing': (p, locale) => m.problem_unit_missing({ unit: missingUnit(p) }, { locale }),
	'number/unreadable': (p, locale) => m.problem_number_unreadable(cell(p), { locale }),
	'number/fraction-in-count': (p, locale) =>
		m.problem_number_fraction_in_count(cell(p), { locale }),
	'number/negative': (p, locale) => m.problem_number_negative(cell(p), { locale }),
	'number/too-large': (p, locale) => m.problem_number_too_large(cell(p), { locale }),
	'number/mixed-grouping': (p, locale) => m.problem_number_mixed_grouping(cell(p), { locale }),
	'number/missing': (_, locale) => m.problem_number_missing({}, { locale }),
	'rule/identity': (_, locale) => m.problem_rule_identity({}, { locale }),
	'rule/part-exceeds-whole': (_, locale) => m.problem_rule_part_exceeds_whole({}, { locale }),
	'total/differs': (_, locale) => m.problem_total_differs({}, { locale }),
	'history/carried-over': (p, locale) =>
		m.problem_history_carried_over(figures(p, locale), { locale }),
	'history/copy-of-last': (_, locale) => m.problem_history_copy_of_last({}, { locale }),
	'history/jump': (p, locale) => m.problem_history_jump(figures(p, locale), { locale }),
	'history/all-perfect': (p, locale) =>
		m.problem_history_all_perfect({ found: figures(p, locale).found }, { locale }),
	'history/team-size': (_, locale) => m.problem_history_team_size({}, { locale })
};

/** Codes whose sentence already says what was expected or found. */
const SAID: Partial<Record<ProblemCode, ('expected' | 'found' | 'candidates')[]>> = {
	'header/missing-column': ['expected'],
	'encoding/guessed': ['found'],
	'unit/missing': ['candidates'],
	'history/carried-over': ['expected', 'found'],
	'history/jump': ['expected', 'found'],
	'history/all-perfect': ['found']
};

/**
 * A problem in words: where it is, what is wrong, what to do, and the facts that help. With the form
 * that the file was read by, a broken rule is told in the words of its fields.
 */
export function problemText(problem: Problem, locale: Locale, form?: Form): string {
	const known = { ...problem, ...(form ? ruleIn(form, problem, locale) : {}) };
	const what = [WORDINGS[problem.code](problem, locale), ...facts(known, locale)].join(' ');
	const { line, column } = problem;
	if (line !== null && column !== null)
		return m.problem_at_cell({ line: String(line), column, what }, { locale });
	if (line !== null) return m.problem_at_line({ line: String(line), what }, { locale });
	const saysColumn = problem.code.startsWith('header/');
	return column === null || saysColumn ? what : m.problem_at_column({ column, what }, { locale });
}

const ruleIn = (form: Form, { rule }: Problem, locale: Locale): Pick<Problem, 'rule'> =>
	rule === undefined ? {} : { rule: ruleText(form, rule, locale) };

/** Their sentences speak of the row and leave the cell to be told. */
const isOfSums = (code: ProblemCode): boolean => /^(?:rule|total)\//u.test(code);

function facts(problem: Problem, locale: Locale): string[] {
	const { code, expected, suggestion, candidates, rule } = problem;
	const found = problem.found ?? (isOfSums(code) ? (problem.cell ?? undefined) : undefined);
	const said = SAID[code] ?? [];
	const text = (fact: string | number) =>
		typeof fact === 'number' ? countText(fact, locale) : fact;
	return [
		expected !== undefined && expected !== suggestion && !said.includes('expected')
			? m.problem_expected({ expected: text(expected) }, { locale })
			: '',
		found !== undefined && !said.includes('found')
			? m.problem_found({ found: text(found) }, { locale })
			: '',
		suggestion !== undefined
			? m.problem_suggestion({ suggestion: text(suggestion) }, { locale })
			: '',
		candidates?.length && !said.includes('candidates')
			? candidatesText(code, candidates, locale)
			: '',
		rule !== undefined ? m.problem_rule({ rule }, { locale }) : ''
	].filter((fact) => fact !== '');
}

function candidatesText(code: ProblemCode, units: Candidate[], locale: Locale): string {
	const candidates = listText(units.map(named), locale);
	if (code === 'unit/ambiguous') return m.problem_candidates_which({ candidates }, { locale });
	return code === 'unit/not-valid'
		? m.problem_successors({ candidates }, { locale })
		: m.problem_candidates({ candidates }, { locale });
}

const named = ({ code, name }: Candidate): string => `${name} (${code})`;

function missingUnit({ unit = '', candidates = [] }: Problem): string {
	const [first] = candidates;
	return first ? named(first) : unit;
}
