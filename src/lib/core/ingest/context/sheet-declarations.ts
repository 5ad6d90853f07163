import type { PeriodCalendar } from '../../model/period.ts';
import { declarationsIn, type PeriodDeclaration, SHEET_NAME } from './period-declarations.ts';
import { ENGLISH, ENGLISH_MONTHS } from '../period/month-names.ts';

/**
 * Periods in the name of a sheet, such as "Tháng 8-2025", "T8_2025", "082025" or "Aug". A name holds
 * none of `/ \ ? * : [ ]`, so people write other signs, or none, between month and year.
 */
export const sheetDeclarations = (name: string, calendar: PeriodCalendar): PeriodDeclaration[] =>
	declarationsIn(spelledName(name), calendar, { line: null, at: SHEET_NAME }).map((one) => ({
		...one,
		text: name
	}));

/** The name as people write it in a cell. */
function spelledName(name: string): string {
	const text = name
		.trim()
		.replace(/(?<=\d)_(?=\d)/gu, '-')
		.replaceAll('_', ' ');
	if (/^20\d\d$/u.test(text)) return `Năm ${text}`;
	if (/^Q ?[IV]{1,3}$/iu.test(text)) return text.replace(/^Q ?/iu, 'Quý ');
	if (/^(?:6|9)T$/iu.test(text)) return text.replace(/T$/iu, ' tháng');
	const english = ENGLISH_NAME.exec(text)?.groups?.['month'];
	if (english !== undefined)
		return `Tháng ${ENGLISH_MONTHS.indexOf(english.slice(0, 3).toLowerCase()) + 1}`;
	return text
		.replace(/^(0[1-9]|1[0-2])(20\d\d)$/u, '$1-$2')
		.replace(/^(20\d\d)(0[1-9]|1[0-2])$/u, '$2-$1');
}

const ENGLISH_NAME = new RegExp(`^${ENGLISH}$`, 'iu');
