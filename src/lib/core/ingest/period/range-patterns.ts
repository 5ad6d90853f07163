import { type PeriodCalendar, periodOfMonths, spanOf } from '../../model/period.ts';
import { GAP, YEAR4 } from './date-text.ts';
import {
	ENGLISH_MONTHS,
	ENGLISH_NAMES,
	month,
	numberOf,
	quarter,
	quarterOf
} from './month-names.ts';
import {
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

type MonthOf = (text: string | undefined) => number;

/** Reads the groups `first` and `last` as months, with the years `firstYear` and `year`. */
const rangeReader =
	(firstOf: MonthOf, lastOf: MonthOf = firstOf): PeriodPattern['read'] =>
	(groups, calendar) =>
		monthRange(
			[yearOf(groups, 'firstYear'), firstOf(groups['first'])],
			[yearOf(groups, 'year'), lastOf(groups['last'])],
			calendar
		);

const TO = '(?:den|toi|to|va|[-–—~→,;])';
const NUMBERED = '\\d{1,2} ?[/.-] ?';
const englishMonth = (name = ''): number => ENGLISH_MONTHS.indexOf(name.slice(0, 3)) + 1;

/** Several months or quarters, from the first to the last. Stands before single days. */
export const RANGE_PATTERNS: PeriodPattern[] = [
	{
		// "Từ tháng 1 đến tháng 8 năm 2025", "Tháng 7-8/2025"
		pattern: source(
			`\\b(?:tu${GAP})?(?:thang|thg)${GAP}${month('first')}(?:${yearBehind('firstYear')})?${GAP}(?:den|toi)(?:${GAP}het)?${GAP}(?:thang|thg)?${GAP}${month('last')}(?:${yearBehind('year')})?`
		),
		read: rangeReader(numberOf)
	},
	{
		pattern: source(
			`\\b(?:thang|thg|t)\\.?${GAP}(?<first>\\d{1,2})(?:${yearBehind('firstYear')})?${GAP}[-–—~]${GAP}(?:(?:thang|thg|t)\\.?${GAP})?(?<last>0?[1-9]|1[0-2])(?:${yearBehind('year')})`
		),
		read: rangeReader(Number)
	},
	{
		// "tháng 7, 8, 9 năm 2025", "tháng 7 và tháng 8/2025"
		pattern: source(
			`\\b(?:thang|thg)${GAP}(?<list>\\d{1,2}(?: ?(?:,|;|va|\\+|&) ?(?:thang )?\\d{1,2}(?!\\d|/\\d{1,2}/|${GAP}thang))+)(?:${yearBehind('year')})?`
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
		read: rangeReader(
			(first) => quarterOf(first) * 3 - 2,
			(last) => quarterOf(last) * 3
		)
	},
	{
		// "Từ 1/2025 đến 8/2025", "1/2025 - 8/2025"
		pattern: source(
			`(?<![\\d/.-])(?<first>${NUMBERED})(?<firstYear>${YEAR4}) ?${TO} ?(?:het )?(?<last>${NUMBERED})(?<year>${YEAR4})(?![\\d/])`
		),
		read: rangeReader((text = '') => Number.parseInt(text))
	},
	{
		// "Từ năm 2021 đến tháng 8/2025"
		pattern: source(
			`\\bnam (?<firstYear>${YEAR4}) ?${TO} ?(?:het )?(?:thang|thg)${GAP}${month('last')}(?:${yearBehind('year')})`
		),
		read: (groups, calendar) =>
			monthRange(
				[yearOf(groups, 'firstYear'), 1],
				[yearOf(groups, 'year'), numberOf(groups['last'])],
				calendar
			)
	},
	{
		// "Năm 2021-2025", "Năm 2024, 2025"
		pattern: source(
			`(?<!giai doan )\\bnam (?<first>${YEAR4})(?: ?${TO} ?(?:het )?(?:nam )?(?<last>${YEAR4}))+(?!\\d)`
		),
		read: ({ first, last }, calendar) => {
			const start = periodOfMonths(Number(first), 1, 1, calendar);
			const end = periodOfMonths(Number(last), 12, 12, calendar);
			const period = start && end && spanOf(start.start, end.end, calendar);
			return period ? { kind: 'year', period } : UNREADABLE;
		}
	},
	{
		// "Jan - Aug 2025"
		pattern: source(
			`\\b(?<first>${ENGLISH_NAMES}) ?${TO} ?(?<last>${ENGLISH_NAMES})(?:${yearBehind('year')})?`
		),
		read: (groups, calendar) =>
			monthsOf(
				yearOf(groups, 'year'),
				englishMonth(groups['first']),
				englishMonth(groups['last']),
				calendar
			)
	}
];
