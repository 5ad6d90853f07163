import { addDays, weekday, type Day } from './day.ts';

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

function isWorkingDay(day: Day, { holidays, workingWeekends }: WorkingCalendar): boolean {
	const weekend = weekday(day) === 0 || weekday(day) === 6;
	return weekend ? workingWeekends.includes(day) : !holidays.includes(day);
}
