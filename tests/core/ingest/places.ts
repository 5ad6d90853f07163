import { checkText, errorsIn, lines } from './check-text.ts';
import { checkSheets, sheet } from './workbook-check.ts';

const HEADER = 'unit;Tổng số văn bản đi';
const CHOICE = { period: '2025-08' };

const codesOf = (checked: Parameters<typeof errorsIn>[0]): string[] => [
	...new Set(errorsIn(checked).map(({ code }) => code))
];

/** Codes of the errors of a file of August 2025 with this text at one place. */
export const CODES_AT = {
	title: (text: string): string[] => codesOf(checkText(lines(text, HEADER, '21235;200'), CHOICE)),
	sheet: (name: string, ...title: string[]): string[] =>
		codesOf(checkSheets([sheet(name, ...title, HEADER.replace(';', '|'), '21235|200')], CHOICE)),
	column: (cell: string): string[] =>
		codesOf(checkText(lines(`Kỳ;${HEADER}`, `${cell};21235;200`), CHOICE)),
	heading: (text: string): string[] =>
		codesOf(checkText(lines(`STT;${HEADER}`, '1;21235;200', `B;${text};`, '2;21238;100'), CHOICE))
};
