import Papa from 'papaparse';
import type { Delimiter, FileRow } from '../model/report.ts';

/** One record of the file. */
export type Row = FileRow;

/** The text as rows of cells, nothing interpreted. */
export interface Sheet {
	/** Null for the sheet of a workbook. */
	delimiter: Delimiter | null;
	rows: Row[];
	/** Lines with a quote that never closes. */
	unclosed: number[];
}

/**
 * Text to rows. A quote that never closes would swallow all that follows; from the row with the
 * first such quote on, a cell therefore ends with its line, and the stray quotes are left out.
 */
export function parse(text: string, delimiter: Delimiter): Sheet {
	const lines = text.replace(/\r\n?/gu, '\n');
	const { data, errors } = records(lines, delimiter);
	const rows = numbered(lines.includes(KEPT_AS_TEXT) ? data.map(withoutFormulas) : data, 1);
	const faulty = rows[errors[0]?.row ?? Infinity];
	if (!faulty) return { delimiter, rows, unclosed: [] };
	const rest = parseLineByLine(lines.split('\n').slice(faulty.line - 1), faulty.line, delimiter);
	const sound = rows.filter((row) => row.line < faulty.line);
	return { delimiter, rows: [...sound, ...rest.rows], unclosed: rest.unclosed };
}

function parseLineByLine(
	lines: string[],
	first: number,
	delimiter: Delimiter
): Omit<Sheet, 'delimiter'> {
	const unclosed: number[] = [];
	const rows = lines.map((text, index) => {
		const line = first + index;
		if (!text.includes('"')) return { line, cells: text.split(delimiter) };
		const { data, errors } = records(text, delimiter);
		const isUnclosed = errors.some(({ code }) => code === 'MissingQuotes');
		if (isUnclosed) unclosed.push(line);
		const whole = isUnclosed ? records(text.replaceAll('"', ''), delimiter).data : data;
		return { line, cells: whole[0] ?? [] };
	});
	return { rows, unclosed };
}

/** `="021046"` keeps a sheet from taking a code for a number: the code is what is meant. */
const KEPT_AS_TEXT = '="';
const withoutFormulas = (cells: string[]): string[] =>
	cells.map((cell) => (cell.startsWith(KEPT_AS_TEXT) ? cell.replace(/^="([^"]*)"$/u, '$1') : cell));

/** Types nothing and drops nothing: `1.234` stays text, blank lines keep their number. */
const records = (text: string, delimiter: Delimiter) =>
	Papa.parse<string[]>(text, { delimiter, newline: '\n', skipEmptyLines: false });

function numbered(data: string[][], first: number): Row[] {
	let line = first;
	return data.map((cells) => {
		const row = { line, cells };
		line += 1;
		for (const cell of cells) line += breaksIn(cell);
		return row;
	});
}

const breaksIn = (cell: string): number => (cell.includes('\n') ? cell.split('\n').length - 1 : 0);
