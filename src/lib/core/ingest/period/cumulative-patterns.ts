import { type PeriodCalendar, periodOfMonths, spanOf } from '../../model/period.ts';
import { DATE, datePartsOf, dayOf, GAP, YEAR4 } from './date-text.ts';
import { month, numberOf, quarter, quarterOf } from './month-names.ts';
import {
	type Groups,
	monthsOf,
	type PeriodPattern,
	type PeriodReading,
	source,
	UNREADABLE,
	yearBehind,
	yearOf
} from './period-reading.ts';

/** From the start of the year to the end of a month, a quarter or a day. */
function cumulative(groups: Groups, calendar: PeriodCalendar): PeriodReading {
	const months = groups['month'] ?? groups['number'] ?? groups['count'];
	if (months !== undefined) return monthsOf(yearIn(groups), 1, numberOf(months), calendar);
	if (groups['quarter'] !== undefined)
		return monthsOf(yearIn(groups), 1, quarterOf(groups['quarter']) * 3, calendar);
	if (groups['date'] === undefined) return UNREADABLE;
	const parts = datePartsOf(groups['date']);
	const first = parts.year === null ? null : periodOfMonths(parts.year, 1, 1, calendar);
	const end = parts.year === null ? null : dayOf(parts, parts.year);
	const period = first && end && spanOf(first.start, end, calendar);
	return period ? { kind: 'label', period } : UNREADABLE;
}

const yearIn = (groups: Groups): number | null =>
	['monthYear', 'numberYear', 'countYear', 'quarterYear']
		.map((name) => yearOf(groups, name))
		.find((year) => year !== null) ?? null;

const LAST_MONTH = `(?:thang|thg|t)\\.?${GAP}${month('month')}(?:${yearBehind('monthYear')})?|(?:quy|qui)${GAP}${quarter('quarter')}(?:${yearBehind('quarterYear')})?|(?<number>\\d{1,2}) ?[/.-] ?(?<numberYear>${YEAR4})(?![\\d/])`;
/** "Lũy kế" and its short forms: "LK", "L/K", "L.kế". "LK-01" is the number of a form. */
export const SUM_WORD = 'luy ?ke|(?<![&/.-])l[./]? ?ke?(?![a-z&/-])';
const END = `(?:${GAP}(?:het|cuoi|thoi diem|ky))?${GAP}`;

/** The year so far. Stands before days of their own, which end it. */
export const CUMULATIVE_PATTERNS: PeriodPattern[] = [
	{
		// "Lũy kế từ đầu năm đến tháng 8/2025", "LK T8/2025", "Cộng dồn 8 tháng"
		pattern: source(
			`\\b(?:(?:${SUM_WORD}|cong don|tich luy|ytd|year to date)(?![a-z])(?:${GAP}tu (?:dau nam|ngay 0?1/0?1(?:/${YEAR4})?))?|tu dau nam(?![a-z]))(?: (?:nam )?${YEAR4}(?!\\d))?(?:${GAP}(?:tinh )?(?:den|toi|-))?${END}(?:(?<count>\\d{1,2}) ?thang(?: dau)?(?: nam(?![a-z]))?(?:${yearBehind('countYear')})?|${LAST_MONTH}|(?:\\d{1,2} ?(?:h|gio) ?\\d{0,2},? ?)?(?:ngay${GAP})?(?<date>${DATE}))?`
		),
		read: cumulative
	},
	{
		// "Tính đến tháng 8/2025", "Đến hết quý III/2025"
		pattern: source(`\\b(?:den|toi|het)${END}(?:${LAST_MONTH})`),
		read: cumulative
	},
	{
		// "Từ đầu quý đến 31/8/2025", "Từ 1/7/2025 đến nay"
		pattern: source(
			`\\btu dau (?:thang|quy|tuan|ky)(?![a-z])|\\b(?:den|toi) nay\\b|\\b(?:tinh|so lieu) (?:den|toi)${END}nam ${YEAR4}`
		),
		read: () => UNREADABLE
	}
];
