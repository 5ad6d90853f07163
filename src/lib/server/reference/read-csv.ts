import Papa from 'papaparse';
import { BrokenReference, type Fault } from './broken-reference.ts';
import { readText } from './read-text.ts';

/** A line of one of our own CSV files: its cells by column, and a way to say what is wrong in one. */
export interface Line<Column extends string> {
	at: (column: Column) => string;
	fault: (column: Column, expected: string) => Fault;
}

/**
 * The lines of a CSV file of our own: UTF-8, comma, exactly these columns in this order, one line a
 * row. What offices send is another matter (`ingest/`); here everything else is refused.
 */
export function readLines<Column extends string>(
	root: string,
	file: string,
	columns: readonly Column[]
): Line<Column>[] {
	const text = readText(root, file)
		.replace(/^\ufeff/, '')
		.replace(/\r?\n$/, '');
	const { data, errors } = Papa.parse<string[]>(text, { delimiter: ',' });
	const [header = [], ...rows] = data;
	const faults = [
		...errors.map(({ row = 0, message }) =>
			lineFault(file, row + 1, 'quoted cells to be closed', message)
		),
		...(header.join() === columns.join()
			? []
			: [lineFault(file, 1, `the columns ${columns.join()}`, header.join())]),
		...rows.flatMap((row, at) => wholeRow(file, at + 2, row, columns.length))
	];
	if (faults.length > 0) throw new BrokenReference(faults);
	return rows.map((row, at) => line(file, at + 2, columns, row));
}

function wholeRow(file: string, number: number, row: string[], width: number): Fault[] {
	if (row.length !== width) return [lineFault(file, number, `${width} cells`, String(row.length))];
	// a cell over two lines would make every line number below it wrong
	const broken = row.find((cell) => cell.includes('\n'));
	return broken === undefined ? [] : [lineFault(file, number, 'cells without line breaks', broken)];
}

function line<Column extends string>(
	file: string,
	number: number,
	columns: readonly Column[],
	row: string[]
): Line<Column> {
	const at = (column: Column): string => row[columns.indexOf(column)] ?? '';
	const fault = (column: Column, expected: string): Fault => ({
		...lineFault(file, number, expected, at(column) || 'nothing'),
		place: `line ${number}, ${column}`
	});
	return { at, fault };
}

const lineFault = (file: string, number: number, expected: string, found: string): Fault => ({
	file,
	place: `line ${number}`,
	expected,
	found
});
