import { damaged } from './workbook-limits.ts';
import type { CellRange } from './workbook-sheet.ts';

/** A place in a sheet: line from 1, column from 0. */
export interface CellPlace {
	line: number;
	column: number;
}

/** Sheets end at XFD1048576 (ECMA-376 Part 1, 18.3.1.73). */
const LAST_LINE = 1_048_576;
const LAST_COLUMN = 16_383;

const REFERENCE = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/iu;

/** The place that a reference such as `E8` names; null where there is none. Throws on any other. */
export function parseCellReference(reference: string | undefined): CellPlace | null {
	if (reference === undefined || reference === '') return null;
	const [, letters = '', digits = ''] = REFERENCE.exec(reference) ?? [];
	const place = { line: parseLine(digits), column: columnIndex(letters) };
	if (place.column < 0 || place.column > LAST_COLUMN) throw damaged(`a cell ${reference}`);
	return place;
}

/** The number of a row. Throws `UnreadableWorkbook` where it is none. */
export function parseLine(digits: string): number {
	const line = /^[1-9]\d{0,6}$/u.test(digits) ? Number(digits) : 0;
	if (line < 1 || line > LAST_LINE) throw damaged(`a row ${digits}`);
	return line;
}

/** The next column or line, where a cell or row does not say its own. */
export function assertInSheet({ line, column }: CellPlace): void {
	if (line > LAST_LINE || column > LAST_COLUMN) throw damaged('a cell beyond the end');
}

function columnIndex(letters: string): number {
	let index = 0;
	for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
	return index - 1;
}

/** The cells of a range such as `B2:C3`. Throws `UnreadableWorkbook` where it is none. */
export function parseRange(range: string | undefined): CellRange {
	const [first, last = first] = (range ?? '').split(':').map(parseCellReference);
	if (!first || !last) throw damaged(`a range ${range ?? ''}`);
	return {
		firstLine: first.line,
		firstColumn: first.column,
		lastLine: last.line,
		lastColumn: last.column
	};
}

/** The name of a column by its index from 0: `A`, `Z`, `AA`. */
export function columnName(index: number): string {
	const left = index < 26 ? '' : columnName(Math.floor(index / 26) - 1);
	return left + String.fromCharCode(65 + (index % 26));
}

/** The name of a range, such as `B2:C3`; of one cell, `B2`. */
export function rangeName({ firstLine, firstColumn, lastLine, lastColumn }: CellRange): string {
	const [first, last] = [
		`${columnName(firstColumn)}${firstLine}`,
		`${columnName(lastColumn)}${lastLine}`
	];
	return first === last ? first : `${first}:${last}`;
}
