import type { UnitCandidate, Problem } from '../../../core/model/problem.ts';
import { m } from '../../../paraglide/messages.js';
import type { Locale } from '../../../core/model/locale.ts';
import { cellIn, dayIn, fieldName, type ProblemWordings } from './wording.ts';

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
		// a code is ambiguous only beside a name that is not its own
		const word = /^\d+$/u.test(cell) ? m.problem_unit_code_or_name : m.problem_unit_ambiguous;
		return word({ cell }, { locale }) + candidatesText(m.problem_candidates_which, problem, locale);
	},
	'unit/not-valid': (problem, locale) => {
		const word = problem.isPast ? m.problem_unit_ended : m.problem_unit_not_valid;
		const what = word({ cell: cellIn(problem), day: dayIn(problem, locale) }, { locale });
		return what + candidatesText(m.problem_successors, problem, locale);
	},
	'unit/outside-scope': (problem, locale) =>
		(problem.expected === undefined
			? m.problem_unit_outside_scope({ cell: cellIn(problem) }, { locale })
			: (problem.line === null ? m.problem_sender_outside_duty : m.problem_unit_outside_duty)(
					{ cell: cellIn(problem), duty: String(problem.expected) },
					{ locale }
				)) + candidatesText(m.problem_candidates_meant, problem, locale),
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
		return word(
			{ unit: missing ? candidateText(missing, locale) : (problem.unit ?? '') },
			{ locale }
		);
	}
};

type Offer = (inputs: { candidates: string }, options: { locale: Locale }) => string;

function candidatesText(word: Offer, { candidates = [] }: Problem, locale: Locale): string {
	if (candidates.length === 0) return '';
	const names = candidates.map((unit) => candidateText(unit, locale)).join('; ');
	return ` ${word({ candidates: names }, { locale })}`;
}

/** Namesakes differ by the unit above them, and their codes. */
const candidateText = ({ code, name, within }: UnitCandidate, locale: Locale): string =>
	within === undefined
		? m.problem_candidate({ code, name }, { locale })
		: m.problem_candidate_within({ code, name, within }, { locale });
