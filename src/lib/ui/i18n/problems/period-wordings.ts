import { SHEET_NAME } from '../../../core/ingest/context/period-declarations.ts';
import { isDay } from '../../../core/model/day.ts';
import type { Locale } from '../../../core/model/locale.ts';
import { periodOf } from '../../../core/model/period.ts';
import type { Problem } from '../../../core/model/problem.ts';
import { m } from '../../../paraglide/messages.js';
import { capitalize } from '../../format/number-text.ts';
import { periodName, periodText, spanText } from '../../format/time-text.ts';
import { cellIn, dayIn, type ProblemWordings } from './cell-wordings.ts';

export const PERIOD_WORDS: ProblemWordings<'period'> = {
	'period/unreadable': (problem, locale) => {
		if (problem.cell === null) return m.problem_period_absent({}, { locale });
		return problem.cell === ''
			? m.problem_period_blank({}, { locale })
			: m.problem_period_unreadable(
					{
						place: capitalize(placeText(problem.at, problem.column, locale)),
						cell: cellIn(problem)
					},
					{ locale }
				) + proposalText(problem, locale);
	},
	'period/mismatch': mismatchText,
	'period/not-ended': (problem, locale) =>
		m.problem_period_not_ended({ day: dayIn(problem, locale) }, { locale }),
	'period/longer-than-usual': ({ found, expected }, locale) =>
		m.problem_period_longer(
			{ period: spelledText(found, locale), usual: spelledText(expected, locale) },
			{ locale }
		)
};

/** Both places that disagree: two of the file, or one and the choice, which has no line. */
function mismatchText(problem: Problem, locale: Locale): string {
	const { line, at, otherAt, otherCell, column } = problem;
	const settled = spelledText(problem.expected, locale);
	const other = spelledText(problem.found, locale);
	const place = capitalize(placeText(at, column, locale));
	if (line === null && at !== SHEET_NAME)
		return otherCell === undefined
			? m.problem_period_mismatch({ inFile: settled, chosen: other }, { locale })
			: m.problem_period_mismatch_choice(
					{
						place: capitalize(placeText(otherAt, null, locale)),
						cell: otherCell,
						inFile: settled,
						chosen: other
					},
					{ locale }
				);
	const named = { place, cell: cellIn(problem), label: other };
	return otherCell
		? m.problem_period_mismatch_label(
				{ ...named, otherPlace: placeText(otherAt, null, locale), otherCell, dates: settled },
				{ locale }
			)
		: m.problem_period_mismatch_file({ ...named, period: settled }, { locale });
}

/** "tên trang tính", "ô A3", "cột “Tháng”", or the file as a whole. */
function placeText(at: string | undefined, column: string | null, locale: Locale): string {
	if (at === SHEET_NAME) return m.problem_place_sheet_name({}, { locale });
	if (at !== undefined) return m.problem_place_cell({ cell: at }, { locale });
	return column === null
		? m.problem_place_file({}, { locale })
		: m.problem_place_column({ column }, { locale });
}

/** The name alone: its days depend on the form. */
function proposalText({ period: id = '' }: Problem, locale: Locale): string {
	const period = periodOf(id, 'calendar');
	if (period === null) return '';
	return ` ${m.problem_period_proposal({ period: periodName(period, locale) }, { locale })}`;
}

const PERIOD_PATTERN = /^(?<id>\S+?)(?: \((?<start>[^/]+)\/(?<end>[^)]+)\))?$/u;

/** `2023-Q1 (2022-12-15/2023-03-14)` as people say it: `Quý I/2023 (15/12/2022 – 14/3/2023)`. */
export function spelledText(spelled: string | number | undefined, locale: Locale): string {
	const { id = '', start = '', end = '' } = PERIOD_PATTERN.exec(String(spelled))?.groups ?? {};
	// the kind does not depend on the calendar, and the days are spelled out
	const period = periodOf(id, 'calendar');
	if (period === null) return String(spelled ?? '');
	if (id.includes('/')) return spanText(period.start, period.end, locale);
	return periodText(isDay(start) && isDay(end) ? { ...period, start, end } : period, locale);
}
