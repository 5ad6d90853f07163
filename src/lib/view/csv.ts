export type Cell = string | number | bigint | boolean | null;

export interface CsvFlavour {
	delimiter: ',' | ';';
	decimal: '.' | ',';
	byteOrderMark: boolean;
}

/** For programs: UTF-8, comma, decimal point. */
export const PLAIN: CsvFlavour = { delimiter: ',', decimal: '.', byteOrderMark: false };

/** For Excel with Vietnamese settings, which splits at `;` and needs the mark to see UTF-8. */
export const EXCEL: CsvFlavour = { delimiter: ';', decimal: ',', byteOrderMark: true };

/**
 * Cells that a spreadsheet would run, in their full-width forms too. Looked for at the start of any
 * line: some programs split a quoted cell at its line breaks.
 */
const FORMULA = /(?:^|[\r\n])[=+\-@\t\r＝＋－＠]/u;
const NUMBER = /^[+-]?\d+(?:[.,]\d+)?$/u;

/** Rows as CSV after RFC 4180, each ended by CR LF; a null is an empty cell. */
export function csvText(rows: Cell[][], flavour: CsvFlavour): string {
	const lines = rows.map((row) =>
		row.map((cell) => quoted(cellText(cell, flavour), flavour)).join(flavour.delimiter)
	);
	return (flavour.byteOrderMark ? '\ufeff' : '') + lines.map((line) => `${line}\r\n`).join('');
}

/** Numbers are ours and stay numbers; a text that looks like a formula gets an apostrophe in front. */
function cellText(cell: Cell, { decimal }: CsvFlavour): string {
	if (cell === null) return '';
	if (typeof cell === 'string') return isFormula(cell) ? `'${cell}` : cell;
	return String(cell).replace('.', decimal);
}

const isFormula = (cell: string): boolean => FORMULA.test(cell) && !NUMBER.test(cell);

function quoted(text: string, { delimiter }: CsvFlavour): string {
	const needsQuotes = text.includes(delimiter) || /["\r\n]/u.test(text) || text !== text.trim();
	return needsQuotes ? `"${text.replaceAll('"', '""')}"` : text;
}
