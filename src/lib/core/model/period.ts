import { addDays, isDay, lastDayOfMonth, type Day } from './day.ts';

/**
 * Meaning of labels such as "Quý I" in days. `cutoff` is the reporting regime of Thông tư
 * 01/2020/TT-VPCP: a month runs from the 15th of the month before to the 14th.
 */
export type PeriodCalendar = 'cutoff' | 'calendar';

export type PeriodKind = 'year' | 'half' | 'nine-months' | 'quarter' | 'month' | 'day' | 'interval';

/**
 * A span of days with its canonical name (docs/rules.md §2): `2023`, `2023-H1`, `2023-Q1`,
 * `2023-06`, …
 */
export interface Period {
	id: string;
	kind: PeriodKind;
	start: Day;
	end: Day;
}

/** First and last month (1 to 12) of each named part of a year. */
const YEAR_PARTS: Record<string, [kind: PeriodKind, first: number, last: number]> = {
	H1: ['half', 1, 6],
	H2: ['half', 7, 12],
	'9M': ['nine-months', 1, 9],
	Q1: ['quarter', 1, 3],
	Q2: ['quarter', 4, 6],
	Q3: ['quarter', 7, 9],
	Q4: ['quarter', 10, 12]
};

const twoDigits = (n: number): string => String(n).padStart(2, '0');
const fourDigits = (n: number): string => String(n).padStart(4, '0');

/** First and last day of the months `first` to `last` of a year, in the given calendar. */
function monthSpan(
	year: number,
	first: number,
	last: number,
	calendar: PeriodCalendar
): [Day, Day] {
	if (calendar === 'calendar')
		return [`${fourDigits(year)}-${twoDigits(first)}-01`, lastDayOfMonth(year, last)];
	const [y, m] = first === 1 ? [year - 1, 12] : [year, first - 1];
	return [`${fourDigits(y)}-${twoDigits(m)}-15`, `${fourDigits(year)}-${twoDigits(last)}-14`];
}

/**
 * The period with a canonical id in a calendar; null if the id is not a period. In `cutoff`, H2
 * starts on 15/6.
 */
export function periodOf(id: string, calendar: PeriodCalendar): Period | null {
	if (isDay(id)) return { id, kind: 'day', start: id, end: id };
	const interval = /^([^/]+)\/([^/]+)$/.exec(id);
	if (interval) return spanOf(interval[1] ?? '', interval[2] ?? '', calendar);
	const match = /^([1-9]\d{3})(?:-(H[12]|9M|Q[1-4]|0[1-9]|1[0-2]))?$/.exec(id);
	if (!match) return null;
	const [, year, part] = match;
	const [kind, first, last] =
		part === undefined
			? (['year', 1, 12] as const)
			: (YEAR_PARTS[part] ?? (['month', Number(part), Number(part)] as const));
	const [start, end] = monthSpan(Number(year), first, last, calendar);
	return { id, kind, start, end };
}

/** The period with these days: a named one of this calendar, else an interval. */
export function spanOf(start: Day, end: Day, calendar: PeriodCalendar): Period | null {
	if (!isDay(start) || !isDay(end) || end < start) return null;
	if (start === end) return { id: start, kind: 'day', start, end };
	const named = namedPeriods(Number(end.slice(0, 4)), calendar).find(
		(period) => period.start === start && period.end === end
	);
	return named ?? { id: `${start}/${end}`, kind: 'interval', start, end };
}

/** Every named period of a year, the longest first. */
export function namedPeriods(year: number, calendar: PeriodCalendar): Period[] {
	const ids = [
		`${year}`,
		...Object.keys(YEAR_PARTS).map((part) => `${year}-${part}`),
		...Array.from({ length: 12 }, (_, month) => `${year}-${twoDigits(month + 1)}`)
	];
	return ids
		.flatMap((id) => periodOf(id, calendar) ?? [])
		.sort((a, b) => lengthOf(b) - lengthOf(a));
}

/** The period of the same kind that ends the day before this one starts. */
export function periodBefore(period: Period, calendar: PeriodCalendar): Period | null {
	const year = Number(period.id.slice(0, 4));
	if (period.kind === 'day') return periodOf(addDays(period.start, -1), calendar);
	if (period.kind === 'nine-months') return periodOf(`${year - 1}-9M`, calendar);
	return (
		[...namedPeriods(year, calendar), ...namedPeriods(year - 1, calendar)].find(
			(other) => other.kind === period.kind && other.end === addDays(period.start, -1)
		) ?? null
	);
}

/** Number of days in a period. */
export function lengthOf(period: Pick<Period, 'start' | 'end'>): number {
	return (Date.parse(period.end) - Date.parse(period.start)) / 86_400_000 + 1;
}

/** First and last day of several periods together; null for an empty list. */
export function hullOf(
	periods: readonly Pick<Period, 'start' | 'end'>[]
): Pick<Period, 'start' | 'end'> | null {
	const [first, ...rest] = periods;
	if (first === undefined) return null;
	return rest.reduce(
		(hull, { start, end }) => ({
			start: start < hull.start ? start : hull.start,
			end: end > hull.end ? end : hull.end
		}),
		{ start: first.start, end: first.end }
	);
}

/** The months `first` to `last` (1 to 12) of a year as one period, named if there is a name. */
export function periodOfMonths(
	year: number,
	first: number,
	last: number,
	calendar: PeriodCalendar
): Period | null {
	if (!(first >= 1 && last <= 12 && last >= first)) return null;
	const [start, end] = monthSpan(year, first, last, calendar);
	return spanOf(start, end, calendar);
}
