import type { PeriodCalendar } from '../../model/period.ts';
import { declarationsIn, type PeriodDeclaration, SHEET_NAME } from './period-declarations.ts';
import { ENGLISH_MONTHS, ENGLISH_NAMES } from '../period/month-names.ts';

/**
 * Periods in the name of a sheet, such as "Tháng 8-2025", "T8_2025", "082025" or "Aug". A name holds
 * none of `/ \ ? * : [ ]`, so people write other signs, or none, between month and year.
 */
export function sheetDeclarations(name: string, calendar: PeriodCalendar): PeriodDeclaration[] {
	const found = declarationsIn(spelledName(name), calendar, { line: null, at: SHEET_NAME });
	return found.map((one) => ({ ...one, text: name }));
}

/** The name as people write it in a cell. */
function spelledName(name: string): string {
	const text = name
		.trim()
		.replace(/(?<=\d)_(?=\d)/gu, '-')
		.replaceAll('_', ' ');
	if (SHORT_SUM.test(text)) return text.replace(SHORT_SUM, 'Lũy kế $<count> tháng');
	if (/^20\d\d$/u.test(text)) return `Năm ${text}`;
	if (/^Q ?[IV]{1,3}$/iu.test(text)) return text.replace(/^Q ?/iu, 'Quý ');
	if (/^\d{1,2}[TM]$/iu.test(text)) return text.replace(/[TM]$/iu, ' tháng');
	const { english, shortYear = '' } = ENGLISH_NAME.exec(text)?.groups ?? {};
	if (english !== undefined)
		return `Tháng ${ENGLISH_MONTHS.indexOf(english.slice(0, 3).toLowerCase()) + 1}${shortYear === '' ? '' : `/${shortYear}`}`;
	const { number, year = '' } = (MONTH_NAME.exec(text) ?? JOINED_MONTH.exec(text))?.groups ?? {};
	if (number !== undefined) return `Tháng ${number}${year === '' ? '' : `/${year}`}`;
	const { from, to } = TWO_MONTHS.exec(text)?.groups ?? {};
	if (from !== undefined && Number(from) < Number(to)) return `Từ tháng ${from} đến tháng ${to}`;
	if (FIRST_MONTHS.test(text)) return text.replace(FIRST_MONTHS, '$<count> tháng');
	if (SHORT_DAY.test(text)) return `Đến ngày ${text.replace('.', '/').replace('-', '/')}`;
	if (TWO_DAYS.test(text)) return `Từ ${text}`;
	if (ONE_DAY.test(text)) return `Đến ngày ${text}`;
	return text
		.replace(/^(0[1-9]|1[0-2])(20\d\d)$/u, '$1-$2')
		.replace(/^(20\d\d)(0[1-9]|1[0-2])$/u, '$2-$1');
}

/** "LK8T", "Lũy kế 8T". */
const SHORT_SUM = /^(?:lk|l[uũ]y ?k[eế])[ .-]?(?<count>\d{1,2})[TM]$/iu;
const ENGLISH_NAME = new RegExp(
	`^(?<english>${ENGLISH_NAMES})(?:[ .'-]?(?<shortYear>\\d{2}|20\\d{2}))?$`,
	'iu'
);
/** "7", "07", "7-25", "7 (2)", "T 7", "Th7", "M7", "BCT7", "Kỳ 7", "BC 07", "VB07-2025". */
const MONTH_NAME =
	/^(?:(?:bc|báo cáo|vb|sl)?[ ._-]?(?:t|th|m(?!0)|kỳ)[ .]?|(?:bc|báo cáo|vb|sl)[ ._-]?)?(?<number>0?[1-9]|1[0-2])(?:[ .-](?<year>2\d|20\d\d))?(?: ?\(\d{1,2}\))?$/iu;
/** "BC0725", "BC072025": month and year without a sign between them. */
const JOINED_MONTH = /^(?:bc|báo cáo|vb|sl)[ ._-]?(?<number>0[1-9]|1[0-2])(?<year>2\d|20\d\d)$/iu;
/** "31.7", "31-7": a day, by its number no month. */
const SHORT_DAY = /^(?:1[3-9]|2\d|3[01])[.-](?:0?[1-9]|1[0-2])$/u;
/** "1-8": two months. */
const TWO_MONTHS = /^(?<from>0?[1-9]|1[0-2]) ?- ?(?<to>0?[1-9]|1[0-2])$/u;
/** "6T dau nam". */
const FIRST_MONTHS = /^(?<count>\d{1,2}) ?[TM](?= ?(?:đầu|dau|cuối|cuoi) )/iu;
const DAY = '\\d{1,2}[.-]\\d{1,2}';
const TWO_DAYS = new RegExp(`^${DAY} ?- ?${DAY}$`, 'u');
const ONE_DAY = new RegExp(`^${DAY}[.-]20\\d\\d$`, 'u');
