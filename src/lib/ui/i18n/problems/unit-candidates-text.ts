import type { Locale } from '../../../core/model/locale.ts';
import type { Problem, UnitCandidate } from '../../../core/model/problem.ts';
import { m } from '../../../paraglide/messages.js';

/** The unit that submits for a dissolved one, behind the fault; blank where there is none. */
export const submitterText = ({ submitter }: Problem, locale: Locale): string =>
	submitter === undefined ? '' : ` ${m.problem_unit_submitter({ submitter }, { locale })}`;

type Offer = (inputs: { candidates: string }, options: { locale: Locale }) => string;

/** The units that are offered, behind the fault; blank where there are none. */
export function candidatesText(word: Offer, { candidates = [] }: Problem, locale: Locale): string {
	if (candidates.length === 0) return '';
	const names = candidates.map((unit) => candidateText(unit, locale)).join('; ');
	return ` ${word({ candidates: names }, { locale })}`;
}

/** Namesakes differ by the unit above them, and their codes. */
export const candidateText = ({ code, name, within }: UnitCandidate, locale: Locale): string =>
	within === undefined
		? m.problem_candidate({ code, name }, { locale })
		: m.problem_candidate_within({ code, name, within }, { locale });
