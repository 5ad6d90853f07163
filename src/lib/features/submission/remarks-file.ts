import { foldText } from '../../core/model/fold-text.ts';
import type { Form } from '../../core/model/form.ts';
import type { Problem } from '../../core/model/problem.ts';
import type { FileRow, FileTable } from '../../core/model/report.ts';
import { m } from '../../paraglide/messages.js';
import { problemText } from '../../ui/i18n/problems/problem-text.ts';

/**
 * A file with a column of remarks in front: all its rows as they stand, title and signatures too, so
 * that it can be mended and sent again as it is. In front, because behind the widest row a header
 * would reach over cells that stand too far right and hide them. Remarks of an earlier round are
 * replaced. In Vietnamese: it goes back to the office.
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

/** It went back with remarks once already. */
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
