import { type Period, type PeriodCalendar, spanOf } from '../../model/period.ts';
import {
	DATE,
	type DateParts,
	datePartsOf,
	dayOf,
	FULL_DATE,
	GAP,
	SPLIT_DATE,
	WIDE_GAP,
	YEAR4
} from './date-text.ts';
import {
	monthsOf,
	type PeriodPattern,
	type PeriodReading,
	source,
	UNREADABLE
} from './period-reading.ts';

/**
 * Two dates. Without a year the first is of the year of the last, or of the year before; a day alone
 * is of the month of the last.
 */
function interval(from: string, to: string, calendar: PeriodCalendar): PeriodReading {
	const last = datePartsOf(to);
	const first = /^\d+$/u.test(from)
		? { ...last, day: Number(from), isDayAlone: true }
		: { ...datePartsOf(from), isDayAlone: false };
	const inYear = (year: number): Period | null => {
		const end = dayOf(last, year);
		const start = dayOf(first, first.year ?? year);
		if (end === null || start === null) return null;
		const isBefore = first.year === null && !first.isDayAlone && start > end;
		const before = isBefore ? dayOf(first, year - 1) : start;
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

const TO = '(?:den|toi|to|till|until|[-–—~→,;])';
/** "0h00", "00:00", "24 giờ 00 phút", in front of a date. */
const TIME = '(?:\\d{1,2} ?(?:h|gio|:) ?\\d{0,2}(?: ?phut|:\\d{2})?,? ?)?';
/** The same behind a date. */
const TIME_BEHIND = '(?:,? \\d{1,2} ?(?:h|gio|:) ?\\d{0,2}(?: ?phut|:\\d{2})?)?';
/** A day alone is the first of two only where nothing else is counted. */
const FIRST_DAY =
	'(?<=(?:^|[|\\n:]|\\b(?:tu|ngay|so lieu|bao cao|ky)) ?)\\d{1,2}(?![\\d/.:]| ?[-.] ?\\d{1,2} ?[-.]| ?(?:h|gio|thang))';
/** Words before the day whose state the figures are. */
const STATE =
	'(?:(?:tai|vao) )?thoi diem(?: (?:bao cao|so lieu|thong ke|tong hop))?|(?:so lieu|hien trang|thuc trang|hien co) (?:tai|vao|ngay)|tinh (?:tai|vao)';
const FIRST_LABEL = '\\b(?:ngay )?(?:bat dau|dau ky|start(?: date)?|from(?: date)?)';
const LAST_LABEL = '(?:den )?(?:ngay )?(?:ket thuc|cuoi ky|end(?: date)?|to(?: date)?)';

/** Two dates, in the ways that people write them. */
export const INTERVAL_PATTERNS: PeriodPattern[] = [
	{
		// "Từ ngày 15/06/2025 đến ngày 14/07/2025", also in cells and lines of their own
		pattern: source(
			`\\b(?:tu${WIDE_GAP}${TIME}(?:ngay${WIDE_GAP})?|ngay${GAP})(?<from>${SPLIT_DATE}|${FIRST_DAY})${TIME_BEHIND}${WIDE_GAP}${TO}${WIDE_GAP}${TIME}(?:het${GAP})?(?:ngay${WIDE_GAP})?(?<to>${SPLIT_DATE})${TIME_BEHIND}`
		),
		read: ({ from = '', to = '' }, calendar) => interval(from, to, calendar)
	},
	{
		// "Ngày bắt đầu: 01/07/2025; Ngày kết thúc: 31/07/2025"
		pattern: source(
			`${FIRST_LABEL}${WIDE_GAP}${TIME}(?<from>${SPLIT_DATE})${TIME_BEHIND}[,;.-]?${WIDE_GAP}${LAST_LABEL}${WIDE_GAP}${TIME}(?<to>${SPLIT_DATE})${TIME_BEHIND}`
		),
		read: ({ from = '', to = '' }, calendar) => interval(from, to, calendar)
	},
	{
		// "15/06/2025 - 14/07/2025", "15/6 đến 14/7/2025", "15-31/8/2025"
		pattern: source(
			`(?<![\\d/.-])(?<from>${DATE}|${FIRST_DAY})${TIME_BEHIND}${GAP}${TO}${GAP}${TIME}(?:het${GAP})?(?:ngay${GAP})?(?<to>${FULL_DATE})${TIME_BEHIND}`
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
		// "tính đến ngày 14/8/2025", "tại thời điểm 30/6/2025", "thời gian chốt số liệu: 31/7/2025"
		pattern: source(
			`\\b(?:(?:den|toi)(?:${GAP}thoi diem)?|${STATE}|chot(?: so lieu)?)${GAP}${TIME}(?:het${GAP})?(?:ngay${GAP})?(?<date>${FULL_DATE})`
		),
		read: ({ date = '' }) => {
			const parts = datePartsOf(date);
			const day = dayOf(parts, parts.year ?? 0);
			return day === null ? UNREADABLE : { kind: 'until', day };
		}
	},
	{
		// "số liệu đến 20/8"
		pattern: source(
			`\\b(?:den|toi|(?:tai|vao) thoi diem|chot(?: so lieu)?)${GAP}(?:het${GAP})?(?:ngay${GAP})?(?<date>${DATE})`
		),
		read: ({ date = '' }) => {
			const parts = datePartsOf(date);
			if (!isPossible(parts)) return null;
			return { kind: 'partial-until', dayIn: (year) => dayOf(parts, parts.year ?? year) };
		}
	},
	{
		// "Từ ngày 15/7/2025" with nothing behind it; "Ngày bắt đầu: 15/7/2025"
		pattern: source(
			`(?<=^|[|\\n])tu${GAP}${TIME}(?:ngay${GAP})?(?:${DATE})(?=[|\\n]|$)|\\bngay (?:bat dau|dau ky|ket thuc|cuoi ky)${GAP}(?:${DATE})`
		),
		read: () => UNREADABLE
	},
	{
		// a date in a cell for a month: the first day stands for it, another day for nothing
		pattern: source(`\\b(?:thang|thg)${GAP}(?<date>${FULL_DATE})`),
		read: ({ date = '' }, calendar) => {
			const { day, month, year } = datePartsOf(date);
			return day === 1 ? monthsOf(year, month, month, calendar) : UNREADABLE;
		}
	},
	{
		// "định hướng đến năm 2030"
		pattern: source(`\\b(?:den|toi) (?:het )?nam ${YEAR4}`),
		read: () => null
	},
	{
		// a day of its own is none of the patterns below; "ngày 18 tháng cuối quý" neither
		pattern: source(`\\bngay${GAP}(?:${DATE}|\\d{1,2} thang)|(?<![\\d/.-])(?:${FULL_DATE})`),
		read: () => null
	}
];
