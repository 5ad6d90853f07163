import Papa from 'papaparse';
import type { UnitFaultCode } from '../../core/model/unit-amendment.ts';
import { BrokenReference, type ReferenceFault } from './broken-reference.ts';
import { readText } from './read-text.ts';

/** A line of one of our own CSV files: its cells by column, and a way to say what is wrong in one. */
export interface CsvLine<Column extends string> {
	at: (column: Column) => string;
	fault: (column: Column, expected: string, code?: UnitFaultCode, about?: string) => ReferenceFault;
}

/** The lines of a file that can be read, and what is wrong with the others. */
export interface CsvLines<Column extends string> {
	lines: CsvLine<Column>[];
	faults: ReferenceFault[];
}

/** Rows that can be read, and what is wrong with the others. */
export interface CsvRows<Row> {
	read: Row[];
	faults: ReferenceFault[];
}

/** A file of our own: `read` below a root, where a fault in its lines throws, or `parse` a text. */
export const csvFile = <Column extends string, Rows>(
	file: string,
	columns: readonly Column[],
	rowsOf: (lines: CsvLines<Column>) => Rows
) => ({
	read: (root: string): Rows => rowsOf({ lines: readCsvLines(root, file, columns), faults: [] }),
	parse: (text: string): Rows => rowsOf(parseCsvLines(text, file, columns))
});

/**
 * The lines of a CSV file of our own: UTF-8, comma or semicolon, exactly these columns in this order, one line a
 * row. What offices send is another matter (`ingest/`); here everything else is refused.
 */
function readCsvLines<Column extends string>(
	root: string,
	file: string,
	columns: readonly Column[]
): CsvLine<Column>[] {
	const { lines, faults } = parseCsvLines(readText(root, file), file, columns);
	if (faults.length > 0) throw new BrokenReference(faults);
	return lines;
}

/** Lines of such a text; none where its format is wrong, with the faults. */
function parseCsvLines<Column extends string>(
	content: string,
	file: string,
	columns: readonly Column[]
): CsvLines<Column> {
	const text = content.replace(/^\ufeff/, '').replace(/\r?\n$/, '');
	// a spreadsheet of this country saves with semicolons, which none of our headers holds
	const delimiter = /^[^\r\n]*;/.test(text) ? ';' : ',';
	const { data, errors } = Papa.parse<string[]>(text, { delimiter });
	const [header = [], ...rows] = data;
	const faults = [
		...checkEncoding(file, text),
		...errors.map(({ row = 0, message }) =>
			lineFault(file, row + 1, 'quotes', 'quoted cells to be closed', message)
		),
		...(header.join() === columns.join()
			? []
			: [lineFault(file, 1, 'columns', `the columns ${columns.join()}`, header.join())]),
		...rows.flatMap((row, at) => checkRowWidth(file, at + 2, row, columns.length))
	];
	if (faults.length > 0) return { lines: [], faults };
	return { lines: rows.map((row, at) => createCsvLine(file, at + 2, columns, row)), faults };
}

/** A letter that was no UTF-8 would stay in a name for good. */
function checkEncoding(file: string, text: string): ReferenceFault[] {
	const at = text.split('\n').findIndex((one) => one.includes('\ufffd'));
	return at < 0 ? [] : [lineFault(file, at + 1, 'encoding', 'UTF-8', '\ufffd')];
}

function checkRowWidth(
	file: string,
	number: number,
	row: string[],
	width: number
): ReferenceFault[] {
	if (row.length !== width)
		return [lineFault(file, number, 'cells', `${width} cells`, String(row.length))];
	// a cell over two lines would make every line number below it wrong
	const broken = row.find((cell) => cell.includes('\n'));
	return broken === undefined
		? []
		: [lineFault(file, number, 'line-break', 'cells without line breaks', broken)];
}

/** The columns that hold days. */
const DAY_COLUMNS: ReadonlySet<string> = new Set([
	'valid_from',
	'valid_to',
	'effective',
	'from_valid_from',
	'to_valid_from',
	'from',
	'to'
]);

/** A spreadsheet of this country saves `2027-01-01` as `01/01/2027` or `1/1/2027`: day before month. */
function toIsoDay(cell: string): string {
	const [, day, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(cell) ?? [];
	return day && month ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : cell;
}

function createCsvLine<Column extends string>(
	file: string,
	number: number,
	columns: readonly Column[],
	row: string[]
): CsvLine<Column> {
	const at = (column: Column): string => {
		const cell = row[columns.indexOf(column)] ?? '';
		return DAY_COLUMNS.has(column) ? toIsoDay(cell) : cell;
	};
	const fault: CsvLine<Column>['fault'] = (column, expected, code, about = '') => ({
		file,
		expected,
		found: at(column) || 'nothing',
		place: `line ${number}, ${column}`,
		...(code && { of: { code, line: number, column, about } })
	});
	return { at, fault };
}

function lineFault(
	file: string,
	number: number,
	code: UnitFaultCode,
	expected: string,
	found: string
): ReferenceFault {
	const of = { code, line: number, column: null, about: expected };
	return { file, place: `line ${number}`, expected, found, of };
}
