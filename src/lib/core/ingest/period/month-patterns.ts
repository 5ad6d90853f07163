import { periodOf } from '../../model/period.ts';
import { GAP, YEAR4 } from './date-text.ts';
import { ENGLISH, ENGLISH_MONTHS, month, numberOf, quarter, quarterOf } from './month-names.ts';
import {
	monthsOf,
	type PeriodPattern,
	source,
	UNREADABLE,
	yearBehind,
	yearOf
} from './period-reading.ts';

/** Months, quarters, halves and years by name. */
export const MONTH_PATTERNS: PeriodPattern[] = [
	{
		// "8 tháng đầu năm 2025", "6T2023", "sáu tháng cuối năm"
		pattern: source(
			`(?<![\\d/.,])\\b(?<count>\\d{1,2}|(?:muoi hai|muoi mot|muoi|hai|ba|bon|nam|sau|bay|tam|chin)(?= thang (?:dau|cuoi|nam|${YEAR4})))(?: ?thang|(?:t|m)(?=${GAP}[/.-]?${GAP}(?:${YEAR4}|nam)|/\\d{2}(?!\\d)))(?:${GAP}(?<part>dau|cuoi)(?: nam)?(?![a-z]))?(?:${yearBehind('year')})?`
		),
		read: (groups, calendar) => {
			const count = numberOf(groups['count']);
			if (count > 12 && groups['part'] === undefined) return null;
			const first = groups['part'] === 'cuoi' ? 13 - count : 1;
			return monthsOf(yearOf(groups, 'year'), first, first + count - 1, calendar);
		}
	},
	{
		pattern: source(
			`\\b(?:nua (?<part>dau|cuoi)(?: nam)?(?:${yearBehind('year')})?|h(?<half>[12])(?:${yearBehind('halfYear')}))`
		),
		read: (groups, calendar) => {
			const first = groups['part'] === 'cuoi' || groups['half'] === '2' ? 7 : 1;
			const year = yearOf(groups, 'year') ?? yearOf(groups, 'halfYear');
			return monthsOf(year, first, first + 5, calendar);
		}
	},
	{
		// "Quý I/2023", "Q1/2023"
		pattern: source(
			`\\b(?:(?:quy|qui)\\.?${GAP}|q\\.? ?(?=\\d|[iv]+ ?(?:[/.|\\n-]|$)))${quarter('quarter')}(?:${yearBehind('year')})?`
		),
		read: (groups, calendar) => {
			const last = quarterOf(groups['quarter']) * 3;
			return monthsOf(yearOf(groups, 'year'), last - 2, last, calendar);
		}
	},
	{
		// "3Q/2025", "2025Q3"
		pattern: source(
			`(?<![\\d/.,])(?:(?<quarter>[1-4])q(?:${yearBehind('year')})|(?<year2>${YEAR4}) ?q(?<quarter2>[1-4])(?![a-z\\d]))`
		),
		read: (groups, calendar) => {
			const last = Number(groups['quarter'] ?? groups['quarter2']) * 3;
			const year = yearOf(groups, 'year') ?? yearOf(groups, 'year2');
			return monthsOf(year, last - 2, last, calendar);
		}
	},
	{
		// "Tháng 8/2025", "Thg7-25", "T8", "Tháng|7|năm|2025"
		pattern: source(
			`\\b(?:(?:thang|thg)\\.?${GAP}(?:(?:so|thu) )?|th?\\.?(?=\\d)|(?:th?\\.? |m)(?=\\d{1,2} ?[/.-] ?${YEAR4}))${month('month')}(?:${yearBehind('year')})?`
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
