/** Text of a workbook cell, which may hold a number or a date. */
type CellValue = string | number | boolean | Date | null;

/** Number format of the sheet, such as `0.00%` or `mm/yyyy`. */
type NumberFormat = string | undefined;

/** A cell of a workbook holds no more; it also bounds the work on a hostile one. */
const MAX_CELL_LENGTH = 32_767;

/**
 * A cell's value as the text that an official sees, and would have in a CSV file: whole numbers in
 * plain digits, decimals with a point, per cent as `99.95%`, days as `31/08/2025`.
 */
export function cellText(value: CellValue, format?: NumberFormat): string {
	if (value === null) return '';
	if (typeof value === 'string') return withinLength(value);
	if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
	if (value instanceof Date) return dateText(value, format);
	if (!Number.isFinite(value)) return String(value);
	if (!format?.includes('%')) return numberText(value);
	// a sign in quotes is shown beside the number as it is
	return `${decimalText(shownCode(format).includes('%') ? value * 100 : value)}%`;
}

/** The half of a letter that a cut leaves becomes U+FFFD. */
const withinLength = (text: string): string =>
	text.length > MAX_CELL_LENGTH ? text.slice(0, MAX_CELL_LENGTH).toWellFormed() : text;

/** A sheet computes with 15 digits: `0.1 + 0.2` is shown as 0.3. Never with an exponent. */
const DIGITS = new Intl.NumberFormat('en-US', { useGrouping: false, maximumSignificantDigits: 15 });
const decimalText = (value: number): string =>
	Number.isSafeInteger(value)
		? String(value)
		: Number.isInteger(value)
			? BigInt(value).toString()
			: DIGITS.format(value);

/** The whole number 12018 and the decimal 12.018 must not look alike where groups have dots. */
function numberText(value: number): string {
	const text = decimalText(value);
	return !Number.isInteger(value) && /\.\d{3}$/u.test(text) ? `${text}0` : text;
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** A cell shown as a month (`mm/yyyy`) is a month, although the sheet keeps its first day. */
function dateText(date: Date, format: NumberFormat): string {
	if (Number.isNaN(date.getTime())) return '';
	const month = `${twoDigits(date.getUTCMonth() + 1)}/${date.getUTCFullYear()}`;
	const shown = format === undefined ? '' : shownCode(format);
	const isMonth = /m/iu.test(shown) && !/[dh]/iu.test(shown);
	return isMonth ? month : `${twoDigits(date.getUTCDate())}/${month}`;
}

/** Colours, locales and conditions; texts; signs as they are, as wide as, and repeated. */
const LITERALS = /\[(?!h+\]|m+\]|s+\])[^\]]*\]|"[^"]*"|\\.|[_*]./giu;

/** The letters of a number format that stand for parts of a value: `mm/yyyy` of `[Red]"Tháng "mm/yyyy;@`. */
export const shownCode = (code: string): string => code.replace(LITERALS, '').split(';')[0] ?? '';
