import { foldText } from '../../core/model/fold-text.ts';
import { fieldOf, type Form } from '../../core/model/form.ts';
import type { Locale } from '../../core/model/locale.ts';
import type { Problem } from '../../core/model/problem.ts';
import type { FileRow, FileTable, FileTableColumn, TablePage } from '../../core/model/report.ts';
import { m } from '../../paraglide/messages.js';
import { problemText } from '../../ui/i18n/problems/problem-text.ts';

export interface PreviewCell {
	text: string;
	/** Problems as texts. */
	faults: string[];
	isError: boolean;
}

export interface PreviewRow {
	line: number;
	cells: PreviewCell[];
	/** Problems of the whole row. */
	faults: string[];
	isError: boolean;
}

/** `unit` stays in sight where the table is wider than the screen, `figure` stands at the right. */
export interface PreviewColumn {
	header: string;
	meaning: string;
	kind: 'unit' | 'figure' | 'other' | 'ignored';
}

export interface PreviewTable {
	columns: PreviewColumn[];
	rows: PreviewRow[];
	/** Number of matching rows, before paging. */
	count: number;
	first: number;
	last: number;
	page: number;
	pages: number;
}

/** Rows of the preview, with every fault at its cell. */
export function previewTable(
	{ columns, rows, ...place }: TablePage,
	problems: Problem[],
	locale: Locale,
	form?: Form
): PreviewTable {
	const faults = faultsByLine(problems);
	const word = (problem: Problem): string => problemText(problem, locale, form);
	return {
		...place,
		columns: columns.map((column) => headOf(column, locale, form)),
		rows: rows.map((row) => rowOf(row, columns, faults.get(row.line) ?? [], word))
	};
}

const isError = ({ severity }: Problem): boolean => severity === 'error';

function faultsByLine(problems: Problem[]): Map<number, Problem[]> {
	const byLine = new Map<number, Problem[]>();
	for (const problem of problems) {
		if (problem.line === null) continue;
		const known = byLine.get(problem.line);
		if (known) known.push(problem);
		else byLine.set(problem.line, [problem]);
	}
	return byLine;
}

function headOf({ header, field }: FileTableColumn, locale: Locale, form?: Form): PreviewColumn {
	const known = field === null || !form ? undefined : fieldOf(form, field);
	const unit = field === 'unit' ? m.check_preview_unit({}, { locale }) : undefined;
	const meaning = unit ?? known?.label[locale] ?? m.check_preview_ignored({}, { locale });
	const kind = field === null ? 'ignored' : unit ? 'unit' : known ? 'figure' : 'other';
	return { header, meaning, kind };
}

function rowOf(
	{ line, cells }: FileRow,
	columns: FileTableColumn[],
	problems: Problem[],
	word: (problem: Problem) => string
): PreviewRow {
	const headers = new Set(columns.map(({ header }) => header));
	const whole = problems.filter(({ column }) => column === null || !headers.has(column));
	return {
		line,
		faults: whole.map(word),
		isError: whole.some(isError),
		cells: columns.map(({ index, header }) => {
			const own = problems.filter(({ column }) => column === header);
			return { text: cells[index] ?? '', faults: own.map(word), isError: own.some(isError) };
		})
	};
}

/**
 * Rows of a file with a column of remarks in front. All rows are kept, with title and signatures,
 * so that the file can be corrected and sent again. The column is in front, because behind the
 * widest row its header would hide cells that lie further right. Remarks of an earlier check are
 * replaced. The remarks are in Vietnamese, because the file goes back to the office.
 */
export function remarksRows(table: FileTable, problems: Problem[], form?: Form): string[][] {
	const name = columnName();
	const isAgain = hasRemarks(table);
	const remarks = remarksByLine(problems, form);
	return table.rows.map((row, index) => {
		const cells = isAgain ? row.cells.slice(1) : row.cells;
		return [remarkAt(row, index), ...cells];
	});

	function remarkAt({ line }: FileRow, index: number): string {
		if (index < table.headerStart) return '';
		return index < table.bodyStart ? name : (remarks.get(line) ?? '');
	}
}

const columnName = (): string => m.remarks_column({}, { locale: 'vi' });

/** Tells whether the file already has a column of remarks. */
function hasRemarks({ columns: [first] }: FileTable): boolean {
	return first?.index === 0 && foldText(first.header) === foldText(columnName());
}

/** Indexes of the columns of figures among the rows with remarks. */
export const figureColumns = (table: FileTable): number[] =>
	table.columns
		.filter(({ field }) => field !== null && field !== 'unit')
		.map(({ index }) => (hasRemarks(table) ? index : index + 1));

function remarksByLine(problems: Problem[], form?: Form): Map<number, string> {
	const byLine = new Map<number, string>();
	for (const problem of problems) {
		const { line } = problem;
		if (line === null) continue;
		const text = problemText({ ...problem, line: null }, 'vi', form);
		const before = byLine.get(line);
		byLine.set(line, escapeFormula(before === undefined ? text : `${before} | ${text}`));
	}
	return byLine;
}

/** One line, and nothing that a spreadsheet would run. */
function escapeFormula(text: string): string {
	const plain = text.replace(/\s+/gu, ' ');
	return /^[=+\-@＝＋－＠]/u.test(plain) ? `'${plain}` : plain;
}

/**
 * The rows as the bytes of a file that Excel opens: "Unicode text" stays so, all else becomes UTF-8
 * with its mark, between columns what stood there. What came is written as it came.
 */
export function remarksText(rows: string[][], { encoding, delimiter }: FileTable): RemarksText {
	const isUnicodeText = encoding === 'utf-16le' && delimiter === '\t';
	const between = delimiter ?? ';';
	const isEnded = rows.at(-1)?.every((cell) => cell === '') ?? false;
	const written = isEnded ? rows.slice(0, -1) : rows;
	const lines = written.map((cells) =>
		cells.map((cell) => quoteField(cell, between)).join(between)
	);
	const text = `\ufeff${lines.join('\r\n')}\r\n`;
	return { text, encoding: isUnicodeText ? 'utf-16le' : 'utf-8' };
}

export interface RemarksText {
	text: string;
	encoding: 'utf-8' | 'utf-16le';
}

function quoteField(text: string, delimiter: string): string {
	const needsQuotes = text.includes(delimiter) || /["\r\n]/u.test(text) || text !== text.trim();
	return needsQuotes ? `"${text.replaceAll('"', '""')}"` : text;
}
