import { addDays, daysBetween, weekday, type Day } from './day.ts';
import type { Form } from './form.ts';
import type { Period } from './period.ts';

interface WorkingCalendar {
	holidays: Day[];
	workingWeekends: Day[];
}

/** The last day on which a report on a period that ends on `end` is in time. */
export function deadline(end: Day, workingDays: number, calendar: WorkingCalendar): Day {
	let day = end;
	for (let left = workingDays; left > 0;) {
		day = addDays(day, 1);
		if (isWorkingDay(day, calendar)) left -= 1;
	}
	return day;
}

/** The deadline of a report on a period; null where the form has no periods of this kind. */
export const reportDeadline = (
	form: Pick<Form, 'frequency' | 'deadlineWorkingDays'>,
	period: Pick<Period, 'kind' | 'end'>,
	calendar: WorkingCalendar
): Day | null =>
	period.kind === form.frequency ? deadline(period.end, form.deadlineWorkingDays, calendar) : null;

/** Calendar days by which a report of this day is later than its deadline; 0 in time. */
export const daysLate = (day: Day, last: Day): number => Math.max(0, daysBetween(last, day));

function isWorkingDay(day: Day, { holidays, workingWeekends }: WorkingCalendar): boolean {
	const weekend = weekday(day) === 0 || weekday(day) === 6;
	return weekend ? workingWeekends.includes(day) : !holidays.includes(day);
}
