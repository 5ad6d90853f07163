export type CsvCell = string | number | bigint | boolean | null;

export interface CsvFlavour {
	delimiter: ',' | ';';
	decimal: '.' | ',';
	byteOrderMark: boolean;
}

/** For programs: UTF-8, comma, decimal point. */
export const PLAIN_CSV: CsvFlavour = { delimiter: ',', decimal: '.', byteOrderMark: false };

/** For Excel with Vietnamese settings, which splits at `;` and needs the mark to see UTF-8. */
export const EXCEL_CSV: CsvFlavour = { delimiter: ';', decimal: ',', byteOrderMark: true };

/**
 * Where a spreadsheet would begin to run a cell, signs in their full-width forms too. At the start of
 * every line: some programs split a quoted cell at its line breaks.
 */
const FORMULA = /(?<=^|[\r\n])(?=[=+\-@\t\r＝＋－＠])/gu;
const NUMBER = /^[+-]?\d+(?:[.,]\d+)?$/u;

/** Rows as CSV after RFC 4180, each ended by CR LF; a null is an empty cell. */
export const csvText = (rows: CsvCell[][], flavour: CsvFlavour): string =>
	(flavour.byteOrderMark ? BYTE_ORDER_MARK : '') + csvLines(rows, flavour);

/** What stands in front of a file whose lines are made one after the other. */
export const BYTE_ORDER_MARK = '\ufeff';

/** Some lines of a file. */
export const csvLines = (rows: CsvCell[][], flavour: CsvFlavour): string =>
	rows
		.map((row) => row.map((cell) => quoteCell(cellText(cell, flavour), flavour)))
		.map((cells) => `${cells.join(flavour.delimiter)}\r\n`)
		.join('');

/** Numbers are ours and stay numbers; a text that looks like a formula gets an apostrophe in front. */
function cellText(cell: CsvCell, { decimal }: CsvFlavour): string {
	if (cell === null) return '';
	if (typeof cell === 'string') return NUMBER.test(cell) ? cell : cell.replace(FORMULA, "'");
	return String(cell).replace('.', decimal);
}

function quoteCell(text: string, { delimiter }: CsvFlavour): string {
	const needsQuotes = text.includes(delimiter) || /["\r\n]/u.test(text) || text !== text.trim();
	return needsQuotes ? `"${text.replaceAll('"', '""')}"` : text;
}
