import { GAP, YEAR4 } from './date-text.ts';
import { ENGLISH, ENGLISH_MONTHS } from './month-names.ts';
import { monthsOf, type PeriodPattern, source, UNREADABLE, yearOf } from './period-reading.ts';

/** Numbers of forms, pages and documents: "Biểu 01/2025", "Số: 12/2025", "Trang 7/25". */
const NO_NUMBER =
	'(?<!\\b(?:so|bieu|bieu mau|mau|phu luc|bang|trang|to|form|thong tu|nghi dinh|quyet dinh|nghi quyet|cong van|chi thi|luat|huong dan|thong bao|to trinh) ?:? ?)';

/** Texts that still speak of a time when all other patterns have read theirs. */
export const LEFTOVER_PATTERNS: PeriodPattern[] = [
	{
		// "Số liệu 07/2025", "Kỳ BC: 7/2025", "Thnág 7/2025"
		pattern: source(
			`(?<![a-z\\d/.,-])${NO_NUMBER}(?<month>\\d{1,2})(?: ?/ ?|[.-])(?<year>${YEAR4})(?![\\d/-])`
		),
		read: (groups, calendar) => {
			const number = Number(groups['month']);
			return number > 12 ? null : monthsOf(yearOf(groups, 'year'), number, number, calendar);
		}
	},
	{
		// "202507"
		pattern: source(
			`(?<![\\d/.,-])${NO_NUMBER}(?<year>20\\d\\d)(?<month>0[1-9]|1[0-2])(?![\\d/.,-])`
		),
		read: (groups, calendar) => {
			const number = Number(groups['month']);
			return monthsOf(yearOf(groups, 'year'), number, number, calendar);
		}
	},
	{
		// a cell of its own: "07/25"
		pattern: source(`(?<=^|[|\\n])(?<month>0?[1-9]|1[0-2])/(?<yearShort>[2-9]\\d)(?=[|\\n]|$)`),
		read: (groups, calendar) => {
			const number = Number(groups['month']);
			return monthsOf(yearOf(groups, 'year'), number, number, calendar);
		}
	},
	{
		// "Số liệu 2024", "BC 2024": the last word of a cell or of a part of it
		pattern: source(`(?<=[a-z]{2} )${NO_NUMBER}(?<year>20\\d\\d)(?= ?(?:[|\\n,;¤]|$))`),
		read: ({ year = '' }) => ({ kind: 'in-year', year: Number(year) })
	},
	{
		// "Month: July"
		pattern: source(`\\bmonth${GAP}${ENGLISH}(?![a-z])`),
		read: (groups, calendar) => {
			const number = ENGLISH_MONTHS.indexOf(groups['month']?.slice(0, 3) ?? '') + 1;
			return monthsOf(null, number, number, calendar);
		}
	},
	{
		// "Tháng -7", "Quý IIII", "Tháng .....", "Từ ngày ... đến ngày ..."
		pattern: source(
			`\\b(?:thang|thg|quy|qui|tuan)(?:[^a-z\\d|\\n¤]{1,6}\\d{1,2}(?!\\d)|${GAP}(?:i{4,}|[ivx]{1,6}(?= ?[/-] ?\\d| nam \\d))|[ :|]{0,4}(?:\\.{2,}|_{2,}))|\\btu ngay[ :|]{0,4}[._]{2,}`
		),
		read: () => UNREADABLE
	},
	{
		// "tháng" with a lost or moved letter: "Th¸ng 7", "Thaùng 7", "Thnág 7"
		pattern: source(
			`\\b(?:th(?:[^a-z\\d|\\n]{1,2}|a[^a-z\\d|\\n]{1,2}|au)ng|(?!tang|thang)t[hang]{4}) ?\\d{1,2}(?!\\d)`
		),
		read: () => UNREADABLE
	}
];
