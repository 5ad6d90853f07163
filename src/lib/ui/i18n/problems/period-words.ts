import { isDay } from '../../../core/model/day.ts';
import { periodOf } from '../../../core/model/period.ts';
import type { Problem } from '../../../core/model/problem.ts';
import { m } from '../../../paraglide/messages.js';
import { spanText } from '../../format/day-text.ts';
import type { Locale } from '../../../core/model/locale.ts';
import { periodText } from '../../format/period-text.ts';
import { cellIn, dayIn, type ProblemWordings } from './wording.ts';

export const PERIOD_WORDS: ProblemWordings<'period'> = {
	'period/unreadable': (problem, locale) => {
		if (problem.cell === null) return m.problem_period_absent({}, { locale });
		return problem.cell === ''
			? m.problem_period_blank({}, { locale })
			: m.problem_period_unreadable({ cell: cellIn(problem) }, { locale });
	},
	'period/mismatch': mismatchText,
	'period/not-ended': (problem, locale) =>
		m.problem_period_not_ended({ day: dayIn(problem, locale) }, { locale })
};

/** What was chosen stands in no line; a label of the file does, beside its own dates. */
function mismatchText(problem: Problem, locale: Locale): string {
	const settled = spelledText(problem.expected, locale);
	const other = spelledText(problem.found, locale);
	return problem.line === null
		? m.problem_period_mismatch({ inFile: settled, chosen: other }, { locale })
		: m.problem_period_mismatch_label(
				{ dates: settled, label: other, cell: cellIn(problem) },
				{ locale }
			);
}

const PERIOD_PATTERN = /^(?<id>\S+?)(?: \((?<start>[^/]+)\/(?<end>[^)]+)\))?$/u;

/** `2023-Q1 (2022-12-15/2023-03-14)` as people say it: `Quý I/2023 (15/12/2022 – 14/3/2023)`. */
function spelledText(spelled: string | number | undefined, locale: Locale): string {
	const { id = '', start = '', end = '' } = PERIOD_PATTERN.exec(String(spelled))?.groups ?? {};
	// the kind does not depend on the calendar, and the days are spelled out
	const period = periodOf(id, 'calendar');
	if (period === null) return String(spelled ?? '');
	if (id.includes('/')) return spanText(period.start, period.end, locale);
	return periodText(isDay(start) && isDay(end) ? { ...period, start, end } : period, locale);
}
