import Papa from 'papaparse';
import type { Delimiter, FileRow } from '../../model/report.ts';
import type { Worksheet } from './workbook-sheet.ts';

/** One record of the file. */
export interface Row extends FileRow {
	/** It has a quote that never closes. */
	isUnclosed?: boolean;
}

/** The text as rows of cells, nothing interpreted. */
export interface Sheet {
	/** Null for the sheet of a workbook. */
	delimiter: Delimiter | null;
	/** The first rows: title, header, and enough of the body to tell what its columns hold. */
	head: Row[];
	/** All rows, to be gone through as often as needed. */
	rows: Iterable<Row>;
	/** Sheet of the workbook that the rows stand in; absent for a text. */
	worksheet?: Worksheet;
}

const HEAD_ROWS = 1100;

/**
 * Largest number of consecutive blank lines that become rows. Further ones only advance the line number:
 * 16 MB of line ends would be 16 million rows.
 */
const MAX_BLANK_ROWS = 1000;

/** No cell of a spreadsheet holds more than 32,767 letters: a longer one lacks its second quote. */
const MAX_CELL_LETTERS = 1_048_576;

/**
 * Text to rows, piece by piece, each of whole lines. A quote that never closes would swallow all
 * that follows; from the row with the first such quote on, a cell therefore ends with its line, and
 * the stray quotes are left out.
 */
export function parseCsv(pieces: Iterable<string>, delimiter: Delimiter): Sheet {
	const rows = { [Symbol.iterator]: () => readRows(pieces, delimiter) };
	const head = takeFirst(rows, HEAD_ROWS);
	return { delimiter, head, rows: head.length < HEAD_ROWS ? head : rows };
}

function takeFirst(rows: Iterable<Row>, most: number): Row[] {
	const first: Row[] = [];
	for (const row of rows) {
		first.push(row);
		if (first.length === most) break;
	}
	return first;
}

function* readRows(pieces: Iterable<string>, delimiter: Delimiter): Generator<Row, void> {
	let blank = 0;
	for (const row of readAllRows(pieces, delimiter, () => blank >= MAX_BLANK_ROWS)) {
		blank = isBlankLine(row) ? blank + 1 : 0;
		if (blank <= MAX_BLANK_ROWS) yield row;
	}
}

const isBlankLine = ({ cells }: Row): boolean => cells.length === 1 && cells[0] === '';

/** `skipsBlanks` says that the next lines are passed over as long as they are blank. */
function* readAllRows(
	pieces: Iterable<string>,
	delimiter: Delimiter,
	skipsBlanks: () => boolean
): Generator<Row, void> {
	const parser = new Papa.Parser({ delimiter, newline: '\n' });
	let line = 1;
	let rest = '';
	let isByLine = false;
	for (const { piece, isLast } of markLast(pieces)) {
		const whole = rest + piece.replace(/\r\n?/gu, '\n');
		// the text begins with a line, not within a cell
		const text = skipsBlanks() ? whole.slice(blankLinesIn(whole)) : whole;
		line += whole.length - text.length;
		const read: Records = isByLine ? NO_RECORDS : parseRecords(parser, text, isLast);
		for (const cells of read.data) {
			yield { line, cells: cells.map(withoutFormula) };
			line += 1;
			for (const cell of cells) line += breaksIn(cell);
		}
		rest = text.slice(read.cursor);
		isByLine ||= read.isFaulty || rest.length > MAX_CELL_LETTERS;
		if (!isByLine) continue;
		const lines = rest.split('\n');
		if (!isLast) lines.pop();
		for (const one of lines) {
			yield readLine(one, line, delimiter);
			line += 1;
		}
		rest = '';
	}
}

/** Line ends with which a text begins. */
const blankLinesIn = (text: string): number => /^\n*/u.exec(text)?.[0].length ?? 0;

/** The rows up to the first fault, and where the text goes on behind them. */
interface Records {
	data: string[][];
	cursor: number;
	isFaulty: boolean;
}

const NO_RECORDS: Records = { data: [], cursor: 0, isFaulty: true };

/** Types nothing and drops nothing: `1.234` stays text, blank lines keep their number. */
function parseRecords(parser: Papa.Parser, text: string, isEnd: boolean): Records {
	const { data, errors, meta } = parser.parse(text, 0, !isEnd) as Papa.ParseResult<string[]>;
	const faulty = errors[0]?.row ?? Infinity;
	if (faulty >= data.length)
		return { data, cursor: isEnd ? text.length : meta.cursor, isFaulty: false };
	const sound = data.slice(0, faulty);
	const lines = sound.reduce((sum, cells) => sum + 1 + sumNumbers(cells.map(breaksIn)), 0);
	return { data: sound, cursor: startOfLine(text, lines), isFaulty: true };
}

const sumNumbers = (numbers: number[]): number => numbers.reduce((sum, one) => sum + one, 0);

function startOfLine(text: string, lines: number): number {
	let at = 0;
	for (let line = 0; line < lines; line += 1) at = text.indexOf('\n', at) + 1;
	return at;
}

function readLine(text: string, line: number, delimiter: Delimiter): Row {
	if (!text.includes('"')) return { line, cells: text.split(delimiter) };
	const config = { delimiter, newline: '\n' } as const;
	const { data, errors } = Papa.parse<string[]>(text, config);
	if (errors.every(({ code }) => code !== 'MissingQuotes')) return { line, cells: data[0] ?? [] };
	const plain = Papa.parse<string[]>(text.replaceAll('"', ''), config);
	return { line, cells: plain.data[0] ?? [], isUnclosed: true };
}

/** `="021046"` keeps a sheet from taking a code for a number: the code is what is meant. */
const withoutFormula = (cell: string): string =>
	cell.startsWith('="') ? cell.replace(/^="([^"]*)"$/u, '$1') : cell;

const breaksIn = (cell: string): number => (cell.includes('\n') ? cell.split('\n').length - 1 : 0);

function* markLast(pieces: Iterable<string>): Generator<{ piece: string; isLast: boolean }, void> {
	let before: string | null = null;
	for (const piece of pieces) {
		if (before !== null) yield { piece: before, isLast: false };
		before = piece;
	}
	yield { piece: before ?? '', isLast: true };
}
