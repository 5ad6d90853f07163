import { periodOf, type Period, type PeriodCalendar } from '../../model/period.ts';
import { DATE, datePartsOf, dayOf } from './date-text.ts';
import { findPeriods } from './find-periods.ts';
import { plainText } from './period-text.ts';

const PERIOD_LABEL = /^ky(?: bao cao| so lieu)? ?:? ?/u;
const DAY = new RegExp(`^(?:ngay )?(?<date>${DATE})$`, 'u');
const YEAR = /^(?:ca )?(?:nam )?(?<year>\d{4})$/u;

/**
 * The period that a text names: a canonical id (`2023-Q1`, `2022-08-01/2023-03-31`) or any way that
 * people write (`Quý I/2023`, `6T2023`, `Tháng Tám 2025`, `Từ ngày 15/12/2022 đến ngày 14/03/2023`).
 * Day comes before month, always. Null where it names none, or two (docs/rules.md §2).
 */
export function readPeriod(text: string, calendar: PeriodCalendar): Period | null {
	const label = plainText(text).replace(PERIOD_LABEL, '');
	return (
		periodOf(label.toUpperCase(), calendar) ??
		readYear(label, calendar) ??
		readDay(label, calendar) ??
		readMentions(label, calendar)
	);
}

function readMentions(label: string, calendar: PeriodCalendar): Period | null {
	const found = findPeriods(label, calendar);
	const [first, ...others] = found.map(({ reading }) =>
		'period' in reading ? reading.period : null
	);
	const rest = found.reduceRight(
		(text, { index, length }) => text.slice(0, index) + text.slice(index + length),
		label
	);
	if (!first || /[a-z\d]/u.test(rest)) return null;
	return others.every((other) => other?.id === first.id) ? first : null;
}

function readYear(label: string, calendar: PeriodCalendar): Period | null {
	const year = YEAR.exec(label)?.groups?.['year'];
	return year === undefined ? null : periodOf(year, calendar);
}

function readDay(label: string, calendar: PeriodCalendar): Period | null {
	const date = DAY.exec(label)?.groups?.['date'];
	if (date === undefined) return null;
	const parts = datePartsOf(date);
	const day = parts.year === null ? null : dayOf(parts, parts.year);
	return day === null ? null : periodOf(day, calendar);
}
