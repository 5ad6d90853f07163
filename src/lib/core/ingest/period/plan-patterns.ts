import { GAP } from './date-text.ts';
import { type PeriodPattern, source, UNREADABLE } from './period-reading.ts';

const ESTIMATE =
	'uoc(?: (?:thuc hien|th|dat|tinh))?|u\\.?th|du kien|du bao|binh quan|trung binh|bq';
/** Short for a plan; "KH&CN", "KH-ĐT" and "Phòng KH" are offices. */
const SHORT_PLAN = '(?<!(?:phong|ban|so) |[&/.-])kh(?![a-z&/-])';
const PLAN = `${ESTIMATE}|${SHORT_PLAN}|ke hoach(?: giao)?|chi tieu (?:ke hoach|(?:duoc )?giao)|muc tieu|dinh muc`;

const LEAD = '(?:so lieu|so|bao cao|bieu|bang|phan|noi dung)';
const MONTH_AHEAD =
	'(?=(?:thang|thg|quy)(?![a-z])|th?\\.? ?\\d|q[1-4i]|\\d{1,2} ?(?:thang|/ ?20\\d\\d))';

/** Figures that are planned, expected or averages, beside a month. */
export const PLAN_PATTERNS: PeriodPattern[] = [
	{
		// "Kế hoạch tháng 8/2025", "Ước TH tháng 8/2025", "KH T8"
		pattern: source(
			`(?<!thuc hien |trien khai |theo )\\b(?:${PLAN}|(?<!so )dk)${GAP}${MONTH_AHEAD}`
		),
		read: () => UNREADABLE
	}
];

/** The same where the text says nothing else, or behind the month: "Số liệu dự kiến", "8/2025 (ước)". */
export const BARE_PLAN_PATTERNS: PeriodPattern[] = [
	{
		pattern: source(
			`(?<=(?:^|[|\\n])(?:[-+*] ?)?(?:[ivx\\d]{1,4}[.)] ?)?|¤[ ,;:.–-]{0,4})\\b(?:${LEAD} ){0,3}\\b(?:${PLAN})(?=[ .]*(?:[|\\n,;]|$))|\\bso lieu (?:${PLAN})(?=[ .]*(?:[|\\n,;¤]|$))`
		),
		read: () => UNREADABLE
	}
];

const WHOLE_PLAN = new RegExp(`^ ?(?:${LEAD} ){0,3}(?:${PLAN}) ?$`, 'u');

/** A text in brackets that says that the figures are planned: "(kế hoạch)". */
export const isPlan = (text: string): boolean => WHOLE_PLAN.test(text);

/** Words of plans with which a heading begins; "KH" only where nothing or a time follows. */
export const PLAN_HEADS = [
	'u\\.?th',
	'binh quan',
	'bq',
	'chi tieu (?:duoc )?giao',
	'(?<!so )kh(?= ?(?:$|thang|quy|nam|t ?\\d|\\d))'
];
