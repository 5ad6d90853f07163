import { type PeriodCalendar, periodOf, periodOfMonths, spanOf } from '../../model/period.ts';
import { DATE, datePartsOf, dayOf, GAP, YEAR4 } from './date-text.ts';
import { ENGLISH, ENGLISH_MONTHS, month, numberOf, quarter, quarterOf } from './month-names.ts';
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

/** First month to last month of the year of the last; from a month of a year before, as days. */
function monthRange(
	[firstYear, first]: [number | null, number],
	[lastYear, last]: [number | null, number],
	calendar: PeriodCalendar
): PeriodReading {
	if (firstYear === null || firstYear === lastYear)
		return monthsOf(lastYear, first, last, calendar);
	const start = periodOfMonths(firstYear, first, first, calendar);
	const end = lastYear === null ? null : periodOfMonths(lastYear, last, last, calendar);
	const period = start && end && spanOf(start.start, end.end, calendar);
	return period ? { kind: 'label', period } : UNREADABLE;
}

/** From the start of the year to the end of a month, a quarter or a day. */
function cumulative(groups: Groups, calendar: PeriodCalendar): PeriodReading {
	const year = yearOf(groups, 'year');
	if (groups['month'] !== undefined) return monthsOf(year, 1, numberOf(groups['month']), calendar);
	if (groups['quarter'] !== undefined)
		return monthsOf(year, 1, quarterOf(groups['quarter']) * 3, calendar);
	if (groups['date'] === undefined) return UNREADABLE;
	const parts = datePartsOf(groups['date']);
	const first = parts.year === null ? null : periodOfMonths(parts.year, 1, 1, calendar);
	const end = parts.year === null ? null : dayOf(parts, parts.year);
	const period = first && end && spanOf(first.start, end, calendar);
	return period ? { kind: 'label', period } : UNREADABLE;
}

/** The year so far. Stands before days of their own, which end it. */
export const CUMULATIVE_PATTERNS: PeriodPattern[] = [
	{
		// "Lũy kế từ đầu năm đến tháng 8/2025"
		pattern: source(
			`\\b(?:(?:luy ke|cong don)(?![a-z])(?:${GAP}tu (?:dau nam|ngay 0?1/0?1))?|tu dau nam(?![a-z]))(?:${GAP}(?:den|toi|-))?(?:${GAP}(?:het|cuoi))?${GAP}(?:(?:thang|thg|t)\\.?${GAP}${month('month')}(?:${yearBehind('year')})?|(?:quy|qui)${GAP}${quarter('quarter')}(?:${yearBehind('year2')})?|(?:\\d{1,2} ?(?:h|gio) ?\\d{0,2},? ?)?(?:ngay${GAP})?(?<date>${DATE}))?`
		),
		read: (groups, calendar) =>
			cumulative(
				{
					...groups,
					year: groups['year'] ?? groups['year2'],
					yearShort: groups['yearShort'] ?? groups['year2Short']
				},
				calendar
			)
	}
];

/** Months, quarters, halves and years by name. */
export const MONTH_PATTERNS: PeriodPattern[] = [
	{
		// "Từ tháng 1 đến tháng 8 năm 2025", "Tháng 7-8/2025"
		pattern: source(
			`\\b(?:tu${GAP})?(?:thang|thg)${GAP}${month('first')}(?:${yearBehind('firstYear')})?${GAP}(?:den|toi)(?:${GAP}het)?${GAP}(?:thang|thg)?${GAP}${month('last')}(?:${yearBehind('year')})?`
		),
		read: (groups, calendar) =>
			monthRange(
				[yearOf(groups, 'firstYear'), numberOf(groups['first'])],
				[yearOf(groups, 'year'), numberOf(groups['last'])],
				calendar
			)
	},
	{
		pattern: source(
			`\\b(?:thang|thg|t)\\.?${GAP}(?<first>\\d{1,2})${GAP}[-–]${GAP}(?:(?:thang|thg|t)\\.?${GAP})?(?<last>0?[1-9]|1[0-2])(?:${yearBehind('year')})`
		),
		read: (groups, calendar) =>
			monthsOf(yearOf(groups, 'year'), Number(groups['first']), Number(groups['last']), calendar)
	},
	{
		// "tháng 7, 8, 9 năm 2025", "tháng 7 và tháng 8/2025"
		pattern: source(
			`\\b(?:thang|thg)${GAP}(?<list>\\d{1,2}(?: ?(?:,|;|va|\\+|&) ?(?:thang )?\\d{1,2}(?![\\d/]|${GAP}thang))+)(?:${yearBehind('year')})?`
		),
		read: (groups, calendar) => {
			const months = (groups['list']?.match(/\d+/gu) ?? []).map(Number);
			const [first = 0] = months;
			if (!months.every((one, index) => one === first + index)) return UNREADABLE;
			return monthsOf(yearOf(groups, 'year'), first, first + months.length - 1, calendar);
		}
	},
	{
		// "Quý I - III/2025", "quý I, quý II năm 2023"
		pattern: source(
			`\\b(?:tu${GAP})?(?:quy|qui)${GAP}${quarter('first')}(?:${yearBehind('firstYear')})?${GAP}(?:den|toi|va|[-–,+&])(?:${GAP}het)?${GAP}(?:(?:quy|qui)${GAP})?${quarter('last')}(?:${yearBehind('year')})?`
		),
		read: (groups, calendar) =>
			monthRange(
				[yearOf(groups, 'firstYear'), quarterOf(groups['first']) * 3 - 2],
				[yearOf(groups, 'year'), quarterOf(groups['last']) * 3],
				calendar
			)
	},
	{
		// "8 tháng đầu năm 2025", "6T2023", "sáu tháng cuối năm"
		pattern: source(
			`(?<![\\d/.,])\\b(?<count>\\d{1,2}|(?:muoi hai|muoi mot|muoi|hai|ba|bon|nam|sau|bay|tam|chin)(?= thang (?:dau|cuoi)))(?: ?thang|(?:t|m)(?=${GAP}/?${GAP}(?:${YEAR4}|nam)))(?:${GAP}(?<part>dau|cuoi)(?: nam)?(?![a-z]))?(?:${yearBehind('year')})?`
		),
		read: (groups, calendar) => {
			const count = numberOf(groups['count']);
			if (count > 12 && groups['part'] === undefined) return null;
			const first = groups['part'] === 'cuoi' ? 13 - count : 1;
			return monthsOf(yearOf(groups, 'year'), first, first + count - 1, calendar);
		}
	},
	{
		pattern: source(`\\bnua (?<part>dau|cuoi)(?: nam)?(?:${yearBehind('year')})?`),
		read: (groups, calendar) => {
			const first = groups['part'] === 'cuoi' ? 7 : 1;
			return monthsOf(yearOf(groups, 'year'), first, first + 5, calendar);
		}
	},
	{
		// "Quý I/2023", "Q1/2023"
		pattern: source(
			`\\b(?:(?:quy|qui)\\.?${GAP}|q\\.? ?(?=\\d|[iv]+ ?[/.-]))${quarter('quarter')}(?:${yearBehind('year')})?`
		),
		read: (groups, calendar) => {
			const last = quarterOf(groups['quarter']) * 3;
			return monthsOf(yearOf(groups, 'year'), last - 2, last, calendar);
		}
	},
	{
		// "Tháng 8/2025", "Thg7-25", "T8", "Tháng|7|năm|2025"
		pattern: source(
			`\\b(?:(?:thang|thg)\\.?${GAP}|t\\.?(?=\\d))${month('month')}(?:${yearBehind('year')})?`
		),
		read: (groups, calendar) => {
			const number = numberOf(groups['month']);
			return monthsOf(yearOf(groups, 'year'), number, number, calendar);
		}
	},
	{
		// "Jul-25", "July 2025"
		pattern: source(`\\b${ENGLISH}${yearBehind('year')}`),
		read: (groups, calendar) => {
			const number = ENGLISH_MONTHS.indexOf(groups['month']?.slice(0, 3) ?? '') + 1;
			return monthsOf(yearOf(groups, 'year'), number, number, calendar);
		}
	},
	{
		// a form that was not filled in: "Tháng … năm 2025"
		pattern: source(`\\b(?:thang|quy)[ .…_|]*nam${GAP}${YEAR4}`),
		read: () => UNREADABLE
	},
	{
		pattern: /\b(?<id>\d{4}-(?:Q[1-4]|H[12]|9M|0[1-9]|1[0-2]))\b/giu,
		read: ({ id = '' }, calendar) => {
			const period = periodOf(id.toUpperCase(), calendar);
			return period === null ? UNREADABLE : { kind: 'label', period };
		}
	},
	{
		// a cell of its own: "08/2025"
		pattern: source(
			`(?<=^|[|\\n])(?<month>\\d{1,2}) ?[/.-] ?(?<year>${YEAR4})(?=[|\\n]|$)|(?<=^|[|\\n])(?<year2>${YEAR4}) ?[/.-] ?(?<month2>\\d{1,2})(?=[|\\n]|$)`
		),
		read: (groups, calendar) => {
			const number = Number(groups['month'] ?? groups['month2']);
			return monthsOf(Number(groups['year'] ?? groups['year2']), number, number, calendar);
		}
	},
	{
		// a title that ends in "năm 2023"; a cell of its own
		pattern: source(`(?:\\bca )?\\bnam${GAP}(?<year>${YEAR4})(?=[ .]*(?:[|\\n]|$))`),
		read: ({ year = '' }, calendar) => {
			const period = periodOf(year, calendar);
			return period === null ? UNREADABLE : { kind: 'year', period };
		}
	}
];
