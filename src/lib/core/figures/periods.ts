import type { Day } from '../model/day.ts';
import type { Form } from '../model/form.ts';
import { lengthOf, namedPeriods, type Period, type PeriodCalendar } from '../model/period.ts';

/** True if two periods have the same days, even with different names. */
export const spanKey = (period: Period): string => `${period.start}/${period.end}`;

export const isPeriodWithin = (inner: Period, outer: Pick<Period, 'start' | 'end'>): boolean =>
	outer.start <= inner.start && inner.end <= outer.end;

/** Submission periods of a form that lie entirely between two days, oldest first. */
export function periodsOfForm(form: Form, start: Day, end: Day): Period[] {
	const first = Number(start.slice(0, 4));
	const last = Number(end.slice(0, 4));
	const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
	return years
		.flatMap((year) => namedPeriods(year, form.calendar))
		.filter((period) => period.kind === form.frequency && isPeriodWithin(period, { start, end }))
		.sort((a, b) => (a.start < b.start ? -1 : 1));
}

/** The longer named periods that contain a period, shortest first: for a month its quarter, … */
export function enclosingPeriods(period: Period, calendar: PeriodCalendar): Period[] {
	const year = Number(period.end.slice(0, 4));
	// in `cutoff` the last days of December belong to the next year
	return [year, year + 1]
		.flatMap((named) => namedPeriods(named, calendar))
		.filter((around) => isPeriodWithin(period, around) && lengthOf(around) > lengthOf(period))
		.sort((a, b) => lengthOf(a) - lengthOf(b));
}
