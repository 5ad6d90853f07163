import type { PeriodCalendar } from '../../model/period.ts';
import { GAP, YEAR4 } from './date-text.ts';
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

/** A month with the year or the quarter that contains it. */
function qualifiedMonth(groups: Groups, calendar: PeriodCalendar): PeriodReading {
	const number = numberOf(groups['month']);
	const years = ['before', 'year', 'behind'].flatMap((name) => yearOf(groups, name) ?? []);
	const [year = null] = years;
	const isOneYear = years.every((one) => one === year);
	const isInQuarter =
		groups['quarter'] === undefined || Math.ceil(number / 3) === quarterOf(groups['quarter']);
	return isOneYear && isInQuarter ? monthsOf(year, number, number, calendar) : UNREADABLE;
}

const MONTH = `(?:thang|thg)${GAP}(?:thu )?${month('month')}(?!${GAP}[-–]${GAP}\\d{1,2}[/ ])`;

/** A quarter and the months that it is said to have. */
function quarterOfMonths(groups: Groups, calendar: PeriodCalendar): PeriodReading {
	const last = quarterOf(groups['quarter']) * 3;
	const said = ['first', 'second', 'third'].flatMap((name) =>
		groups[name] === undefined ? [] : numberOf(groups[name])
	);
	const own = said.length === 3 ? [last - 2, last - 1, last] : [last - 2, last];
	const years = ['year', 'behind'].flatMap((name) => yearOf(groups, name) ?? []);
	const isSame = own.join() === said.join() && new Set(years).size <= 1;
	return isSame ? monthsOf(years[0] ?? null, last - 2, last, calendar) : UNREADABLE;
}

const JOINT = '[ :|,;–-]{1,4}';
const NEXT = '(?:, ?| va | - |–| den )(?:thang )?';

export const QUALIFIED_PATTERNS: PeriodPattern[] = [
	{
		// "Quý 3 (tháng 7, 8, 9)", "Quý III/2025 (từ tháng 7 đến tháng 9)"
		pattern: source(
			`\\b(?:quy|qui)${GAP}${quarter('quarter')}(?:${yearBehind('year')})?${JOINT}(?:gom |tu )?(?:cac )?thang ${month('first')}(?:${NEXT}${month('second')})?${NEXT}${month('third')}(?:${yearBehind('behind')})?`
		),
		read: quarterOfMonths
	},
	{
		// "Quý III - Tháng 8/2025"; "2025|3|8" below "Năm|Quý|Tháng"
		pattern: source(
			`\\b(?:nam${GAP}(?<before>${YEAR4})${JOINT})?(?:quy|qui)${GAP}${quarter('quarter')}${JOINT}${MONTH}(?:${yearBehind('year')})?`
		),
		read: qualifiedMonth
	},
	{
		// "2025|8" below "Năm|Tháng"
		pattern: source(`\\bnam${GAP}(?<before>${YEAR4})${JOINT}${MONTH}(?!${yearBehind('year')}|\\d)`),
		read: qualifiedMonth
	},
	{
		// "Tháng 8/2025 (Quý III)", "Tháng 8, quý III/2025"
		pattern: source(
			`\\b${MONTH}(?:${yearBehind('year')})?${JOINT}(?:quy|qui)${GAP}${quarter('quarter')}(?:${yearBehind('behind')})?`
		),
		read: qualifiedMonth
	},
	{
		// "Tháng báo cáo: 8", "Kỳ báo cáo: 8"
		pattern: source(
			`(?<=^|[|\\n])(?:thang|ky) (?:bao cao|so lieu|thong ke)${GAP}(?<month>0?[1-9]|1[0-2])(?=[|\\n]|$)`
		),
		read: qualifiedMonth
	}
];
