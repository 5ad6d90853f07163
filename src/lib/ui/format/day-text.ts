import { dayOf, type Day } from '../../core/model/day.ts';
import type { Locale } from '../../core/model/locale.ts';

const MONTHS = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December'
];

/** A month in words, where months are named: `August`. */
export const englishMonth = (month: number): string => MONTHS[month - 1] ?? String(month);

function partsOf(day: Day): [year: number, month: number, day: number] {
	const [y = '', m = '', d = ''] = day.split('-');
	return [Number(y), Number(m), Number(d)];
}

/** `14/8/2025`, in English `14 August 2025`. The day always comes before the month. */
export function dayText(day: Day, locale: Locale): string {
	const [y, m, d] = partsOf(day);
	return locale === 'vi' ? `${d}/${m}/${y}` : `${d} ${englishMonth(m)} ${y}`;
}

/** `15/7–14/8/2025`: the year once where both ends share it. */
export function spanText(start: Day, end: Day, locale: Locale): string {
	const [y, m, d] = partsOf(start);
	if (start === end) return dayText(start, locale);
	if (y !== partsOf(end)[0]) return `${dayText(start, locale)} – ${dayText(end, locale)}`;
	return locale === 'vi'
		? `${d}/${m}–${dayText(end, locale)}`
		: `${d} ${englishMonth(m)} – ${dayText(end, locale)}`;
}

/** The day in Vietnam of an instant given in UTC as ISO text. */
export const instantText = (at: string, locale: Locale): string =>
	dayText(dayOf(new Date(at)), locale);
