import { type Day, dayOf } from '../../core/model/day.ts';
import type { Locale } from '../../core/model/locale.ts';
import type { Period } from '../../core/model/period.ts';

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
const englishMonth = (month: number): string => MONTHS[month - 1] ?? String(month);

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

const CLOCK = new Intl.DateTimeFormat('en-GB', {
	hour: '2-digit',
	minute: '2-digit',
	timeZone: 'Asia/Ho_Chi_Minh'
});

/** A moment (UTC) by the clocks of Vietnam: `14:05, 24/11/2026`. */
export function momentText(moment: string, locale: Locale): string {
	const at = new Date(moment);
	return `${CLOCK.format(at)}, ${dayText(dayOf(at), locale)}`;
}

const ROMAN: Record<string, string> = { Q1: 'I', Q2: 'II', Q3: 'III', Q4: 'IV' };

/** The name of a period as people write it: `Tháng 8/2025`, `Quý I/2025`, `6 tháng đầu năm 2023`. */
export function periodName(period: Period, locale: Locale): string {
	const year = period.id.slice(0, 4);
	const part = period.id.slice(5);
	switch (period.kind) {
		case 'day':
			return locale === 'vi' ? `Ngày ${dayText(period.start, 'vi')}` : dayText(period.start, 'en');
		case 'interval':
			return spanText(period.start, period.end, locale);
		default:
			return locale === 'vi'
				? vietnamesePeriodName(period, year, part)
				: englishPeriodName(period, year, part);
	}
}

function vietnamesePeriodName({ kind }: Period, year: string, part: string): string {
	if (kind === 'month') return `Tháng ${Number(part)}/${year}`;
	if (kind === 'quarter') return `Quý ${ROMAN[part] ?? part}/${year}`;
	if (kind === 'half') return `6 tháng ${part === 'H1' ? 'đầu' : 'cuối'} năm ${year}`;
	return kind === 'nine-months' ? `9 tháng năm ${year}` : `Năm ${year}`;
}

function englishPeriodName({ kind }: Period, year: string, part: string): string {
	if (kind === 'month') return `${englishMonth(Number(part))} ${year}`;
	if (kind === 'quarter') return `${part} ${year}`;
	if (kind === 'half') return `${part === 'H1' ? 'First' : 'Second'} half of ${year}`;
	return kind === 'nine-months' ? `First nine months of ${year}` : `Year ${year}`;
}

/**
 * The name without its year, for narrow places beside a period that carries it: `Tháng 7`, `Quý I`;
 * of a year just the year.
 */
export function shortPeriodName(period: Period, locale: Locale): string {
	if (period.kind === 'year') return period.id;
	return periodName(period, locale).replace(/(?:\/| năm |, | of | )?\d{4}$/u, '');
}

/** The name with its days, which differ between calendars: `Tháng 8/2025 (15/7–14/8/2025)`. */
export function periodText(period: Period, locale: Locale): string {
	const name = periodName(period, locale);
	return period.kind === 'day' || period.kind === 'interval'
		? name
		: `${name} (${spanText(period.start, period.end, locale)})`;
}
