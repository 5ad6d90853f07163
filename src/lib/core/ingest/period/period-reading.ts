import type { Day } from '../../model/day.ts';
import { type Period, type PeriodCalendar, periodOfMonths } from '../../model/period.ts';
import { fullYear, GAP, YEAR4 } from './date-text.ts';

/** The meaning of a text that declares a period. */
export type PeriodReading =
	/** `dates`: first and last day. `label`: a name. `year`: a year alone, of which titles have many. */
	| { kind: 'dates' | 'label' | 'year'; period: Period }
	/** A year that stands alone behind other words: it names no period, but the period lies in it. */
	| { kind: 'in-year'; year: number }
	/** A part of a year, or days, without the year. */
	| { kind: 'partial'; inYear: (year: number) => Period | null }
	/** The last day alone: "tính đến ngày 14/8/2025". */
	| { kind: 'until'; day: Day }
	/** The last day without the year: "số liệu đến 20/8". */
	| { kind: 'partial-until'; dayIn: (year: number) => Day | null }
	/** A declaration that names no period, such as "Tháng 13/2025". */
	| { kind: 'unreadable' };

/** The named parts of a match. */
export type Groups = Partial<Record<string, string>>;

/** A notation of a period and its meaning. Patterns are tried in the order of the list. */
export interface PeriodPattern {
	pattern: RegExp;
	/** Null where the text declares none. */
	read: (groups: Groups, calendar: PeriodCalendar) => PeriodReading | null;
}

export const UNREADABLE: PeriodReading = { kind: 'unreadable' };
/**
 * "/2025", "năm 2025", "-25": a year of two digits only behind a separator, behind "năm" or in a cell
 * of its own.
 */
export const yearBehind = (name: string): string =>
	`(?:${GAP}(?:cua )?(?:[/.,–-]${GAP})?(?:n(?:am|[.])${GAP})?(?<${name}>${YEAR4})(?!\\d)|(?:[.–-]| ?/ ?|${GAP}(?:[/.,–-]${GAP})?n(?:am|[.])${GAP}|[|](?=[2-9]\\d(?:[|\\n]|$)))(?<${name}Short>\\d{2})(?![\\d/]| ?thang))`;

export const yearOf = (groups: Groups, name: string): number | null => {
	const text = groups[name] ?? groups[`${name}Short`];
	return text === undefined ? null : fullYear(Number(text));
};

/** The months of a year, or of a year that is not said. */
export function monthsOf(
	year: number | null,
	first: number,
	last: number,
	calendar: PeriodCalendar
): PeriodReading {
	if (year === null) {
		if (periodOfMonths(2000, first, last, calendar) === null) return UNREADABLE;
		return { kind: 'partial', inYear: (one) => periodOfMonths(one, first, last, calendar) };
	}
	const period = periodOfMonths(year, first, last, calendar);
	return period === null ? UNREADABLE : { kind: 'label', period };
}

/** A pattern of folded text that is found everywhere. */
export const source = (text: string): RegExp => new RegExp(text, 'gu');
