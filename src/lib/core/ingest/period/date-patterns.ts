import { type Period, type PeriodCalendar, spanOf } from '../../model/period.ts';
import {
	DATE,
	type DateParts,
	datePartsOf,
	dayOf,
	FULL_DATE,
	GAP,
	SPLIT_DATE,
	WIDE_GAP
} from './date-text.ts';
import { type PeriodPattern, type PeriodReading, source, UNREADABLE } from './period-reading.ts';

/** Two dates. Without a year the first is of the year of the last, or of the year before. */
function interval(from: string, to: string, calendar: PeriodCalendar): PeriodReading {
	const [first, last] = [datePartsOf(from), datePartsOf(to)];
	const inYear = (year: number): Period | null => {
		const end = dayOf(last, year);
		const start = dayOf(first, first.year ?? year);
		if (end === null || start === null) return null;
		const before = first.year === null && start > end ? dayOf(first, year - 1) : start;
		return before === null ? null : spanOf(before, end, calendar);
	};
	if (last.year === null)
		return first.year === null && isPossible(first) && isPossible(last)
			? { kind: 'partial', inYear }
			: UNREADABLE;
	const period = inYear(last.year);
	return period === null ? UNREADABLE : { kind: 'dates', period };
}

/** A day of some year: 29/2 is one. */
const isPossible = (parts: DateParts): boolean => dayOf(parts, 2000) !== null;

const TO = '(?:den|toi|[-–—~→])';
const TIME = '(?:\\d{1,2} ?(?:h|gio) ?\\d{0,2}(?: phut)?,? ?)?';

/** Two dates, in the ways that people write them. */
export const INTERVAL_PATTERNS: PeriodPattern[] = [
	{
		// "Từ ngày 15/06/2025 đến ngày 14/07/2025", also in cells and lines of their own
		pattern: source(
			`\\b(?:tu${WIDE_GAP}${TIME}(?:ngay${WIDE_GAP})?|ngay${GAP})(?<from>${SPLIT_DATE})${WIDE_GAP}${TO}${WIDE_GAP}${TIME}(?:het${GAP})?(?:ngay${WIDE_GAP})?(?<to>${SPLIT_DATE})`
		),
		read: ({ from = '', to = '' }, calendar) => interval(from, to, calendar)
	},
	{
		// "15/06/2025 - 14/07/2025", "15/6 đến 14/7/2025"
		pattern: source(
			`(?<![\\d/.-])(?<from>${DATE})${GAP}${TO}${GAP}${TIME}(?:het${GAP})?(?:ngay${GAP})?(?<to>${FULL_DATE})`
		),
		read: ({ from = '', to = '' }, calendar) => interval(from, to, calendar)
	},
	{
		// two dates in neighbouring cells
		pattern: source(`(?<=^|[|\\n])(?<from>${FULL_DATE})\\|(?<to>${FULL_DATE})(?=[|\\n]|$)`),
		read: ({ from = '', to = '' }, calendar) => interval(from, to, calendar)
	},
	{
		// "2022-08-01/2023-03-31"
		pattern: /\b(?<from>\d{4}-\d{2}-\d{2})\/(?<to>\d{4}-\d{2}-\d{2})\b/gu,
		read: ({ from = '', to = '' }, calendar) => interval(from, to, calendar)
	}
];

/** One date. */
export const DAY_PATTERNS: PeriodPattern[] = [
	{
		// "tính đến ngày 14/8/2025"
		pattern: source(
			`\\b(?:den|toi)${GAP}${TIME}(?:het${GAP})?(?:ngay${GAP})?(?<date>${FULL_DATE})`
		),
		read: ({ date = '' }) => {
			const parts = datePartsOf(date);
			const day = dayOf(parts, parts.year ?? 0);
			return day === null ? UNREADABLE : { kind: 'until', day };
		}
	},
	{
		// "Từ ngày 15/7/2025" with nothing behind it
		pattern: source(`(?<=^|[|\\n])tu${GAP}${TIME}(?:ngay${GAP})?(?:${DATE})(?=[|\\n]|$)`),
		read: () => UNREADABLE
	},
	{
		// a day of its own is none of the patterns below; "ngày 18 tháng cuối quý" neither
		pattern: source(`\\bngay${GAP}(?:${DATE}|\\d{1,2} thang)|(?<![\\d/.-])(?:${FULL_DATE})`),
		read: () => null
	}
];
