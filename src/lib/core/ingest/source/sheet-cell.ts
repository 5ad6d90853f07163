import { hasExcessMarks } from '../../model/normalize-text.ts';
import { cellText } from './cell-text.ts';
import type { NumberFormat } from './number-formats.ts';
import { shownAs } from './number-sections.ts';
import { decodeEscapes } from './shared-strings.ts';
import { damaged } from './workbook-limits.ts';
import type { CellKind } from './workbook-sheet.ts';

/** Shared texts and styles to which the cells of a sheet refer. */
export interface CellContext {
	strings: string[];
	formats: (NumberFormat | null)[];
	is1904: boolean;
}

/** A cell as its element in the sheet says. */
export interface RawCell {
	type: string;
	/** Index of its style. */
	style: number;
	/** Null where it holds no value. */
	value: string | null;
	/** Text of `is`; null where there is none. */
	inline: string | null;
	/** Null where it is no formula. */
	formula: string | null;
}

/** A cell as people see it. */
export interface SheetCell {
	text: string;
	kind: CellKind;
	/** Kept where the format says more than the text does. */
	format: string | null;
}

const BLANK: SheetCell = { text: '', kind: 'blank', format: null };

/**
 * Text and kind of a cell (ECMA-376 Part 1, 18.3.1.4 and 18.18.11). A cell without a value is blank,
 * whatever its type says; of a formula it is shown, since a formula that was never computed is no
 * blank. Throws `UnreadableWorkbook` where it refers to a text that is not there, and where a letter
 * has too many marks.
 */
export function sheetCell(raw: RawCell, context: CellContext): SheetCell {
	const { type, value, inline, formula } = raw;
	if (type === 'inlineStr' && inline !== null) return plain(decodeEscapes(inline));
	if (value === null || (value === '' && type !== 'str'))
		return formula === null ? BLANK : { text: `=${formula}`, kind: 'uncomputed', format: null };
	switch (type) {
		case 's':
			return plain(sharedString(value, context.strings));
		case 'str':
		case 'inlineStr':
			return plain(decodeEscapes(value));
		case 'b':
			return { text: cellText(/^(?:1|true)$/iu.test(value)), kind: 'boolean', format: null };
		case 'e':
			return { text: cellText(value), kind: 'error', format: null };
		case 'd':
			return dateCell(value, raw, context);
		default:
			return numberCell(value, raw, context);
	}
}

function plain(given: string): SheetCell {
	const text = cellText(given);
	if (hasExcessMarks(text)) throw damaged('a letter with too many marks');
	return text.trim() === '' ? BLANK : { text, kind: 'text', format: null };
}

function sharedString(value: string, strings: string[]): string {
	const text = /^\d+$/u.test(value) ? strings[Number(value)] : undefined;
	if (text === undefined) throw damaged(`no text ${value}`);
	return text;
}

function numberCell(
	value: string,
	{ style }: RawCell,
	{ formats, is1904 }: CellContext
): SheetCell {
	const number = Number(value);
	if (Number.isNaN(number) || value.trim() === '') return plain(value);
	const format = formats[style] ?? null;
	if (format?.isDate) {
		const date = dateOfSerial(number, is1904);
		return { text: cellText(date, format.code), kind: 'date', format: format.code };
	}
	return {
		text: numberAsShown(number, format?.code),
		kind: 'number',
		format: format?.code ?? null
	};
}

/** "200 nghìn" for a number with this word in its format. A scale alone leaves the number. */
function numberAsShown(number: number, code: string | undefined): string {
	const shown = code === undefined ? null : shownAs(code, number);
	if (shown === null || shown.before + shown.after === '') return cellText(number, code);
	return cellText(`${shown.before}${cellText(number / shown.scale, code)}${shown.after}`.trim());
}

/** A day written as such, without a time zone; a text that is no day stays as it is. */
function dateCell(value: string, { style }: RawCell, { formats }: CellContext): SheetCell {
	const date = new Date(/T[\d:.]+$/u.test(value) ? `${value}Z` : value);
	const code = formats[style]?.code;
	return Number.isNaN(date.getTime())
		? plain(value)
		: { text: cellText(date, code), kind: 'date', format: code ?? null };
}

const DAY_MS = 86_400_000;

/**
 * The day of a serial number (ECMA-376 Part 1, 18.17.4.1). The calendar from 1900 holds a day that
 * never was, 29 February 1900, as number 60.
 */
function dateOfSerial(serial: number, is1904: boolean): Date {
	if (is1904) return new Date(Date.UTC(1904, 0, 1) + Math.round(serial * DAY_MS));
	if (serial === 60) return new Date(Date.UTC(1900, 1, 28));
	const days = serial > 60 ? serial - 1 : serial;
	return new Date(Date.UTC(1899, 11, 31) + Math.round(days * DAY_MS));
}
