import { periodOf } from '../../model/period.ts';
import { GAP, YEAR4 } from './date-text.ts';
import { type PeriodPattern, source, UNREADABLE } from './period-reading.ts';

const COUNT = '(?:\\d{1,2}|[ivx]{1,4}|mot|nhat|hai|nhi|ba|tu|bon|nam)(?![a-z\\d])';

/** Words beside a month or a quarter that make it a part of itself or another one. */
export const LIMITING_PATTERNS: PeriodPattern[] = [
	{
		// "15 ngày đầu tháng 8", "nửa đầu tháng 8"
		pattern: source(
			`(?<!hang |moi |vao |truoc )\\b(?:ngay|nua) (?:dau|cuoi) (?:thang|quy)(?![a-z])`
		),
		read: () => UNREADABLE
	},
	{
		// "nửa tháng 8/2025", "giữa quý III"
		pattern: source(`\\b(?:nua|giua) (?:thang|quy)(?= (?:\\d|[ivx]+\\b))`),
		read: () => UNREADABLE
	},
	{
		// "Tuần 3 tháng 8/2025", "Kỳ 1 tháng 8/2025"; "Tam Kỳ" is a place
		pattern: source(
			`\\b(?:tuan(?: le)?(?: thu| so)?|(?<!tam )ky(?: thu)?)${GAP}${COUNT}(?! ?[/.-]\\d| ?thang| ?[:,-]? ?¤)`
		),
		read: () => UNREADABLE
	},
	{
		pattern: source(`\\b(?:tuan|(?<!tam )ky)(?: thu)? ${COUNT} ?(?:cua )?(?=thang|/)`),
		read: () => UNREADABLE
	},
	{
		// "Tháng 8 năm trước", "số liệu tháng trước"
		pattern: source(
			`\\b(?:thang|quy|nam|ky|tuan) (?:truoc|ngoai|lien truoc|vua qua)(?![a-z])(?! ?(?:ngay|khi|han|\\d))`
		),
		read: () => UNREADABLE
	},
	{
		// "Số liệu cùng kỳ năm 2024"; a comparison ("so với cùng kỳ") is masked before
		pattern: source(`\\bcung ky(?![a-z])(?:${GAP}nam${GAP}${YEAR4}| ${YEAR4})?`),
		read: () => UNREADABLE
	},
	{
		// "2 tháng sau sáp nhập"
		pattern: source(`\\b\\d{1,2} thang (?:sau|truoc|gan|vua qua|qua)(?![a-z])`),
		read: () => UNREADABLE
	},
	{
		// "Năm tài chính 2025", "Niên độ 2025"
		pattern: source(`\\b(?:nam (?:tai chinh|ngan sach)|nien do)${GAP}(?<year>${YEAR4})(?!\\d)`),
		read: ({ year = '' }, calendar) => {
			const period = periodOf(year, calendar);
			return period === null ? UNREADABLE : { kind: 'year', period };
		}
	}
];
