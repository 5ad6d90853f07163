import { isRemarksHeader, REMARKS_HEADER } from '../../../core/ingest/table/remarks-header.ts';
import type { Form } from '../../../core/model/form.ts';
import type { FileTable, IngestResult } from '../../../core/model/report.ts';
import { columnIndexes } from '../../../core/ingest/table/column-letters.ts';
import { problemText } from '../../../ui/i18n/problems/problem-text.ts';

/** Remarks on a file: what goes into its column of remarks, and its faulty cells. */
export interface FileRemarks {
	/** Index of the column of remarks: that of an earlier check, else the first behind all others. */
	column: number;
	/** The file has the column already; its remarks are replaced. */
	isReplaced: boolean;
	/** Name of the column in the header rows, and one text for each row with a remark, by line. */
	texts: Map<number, string>;
	/** Indexes of the faulty cells, by line. */
	faults: Map<number, Set<number>>;
	/** Line of the first row behind the header; null where there is none. */
	bodyLine: number | null;
}

/**
 * Remarks on a file, for its own column behind all others: no cell of the file moves. They are in
 * Vietnamese, because the file goes back to the office.
 */
export function fileRemarks(
	table: FileTable,
	{ problems, entries }: Pick<IngestResult, 'problems' | 'entries'>,
	form?: Form
): FileRemarks {
	const { rows, columns, headerStart, bodyStart } = table;
	const own = columns.find(({ header }) => isRemarksHeader(header));
	const texts = new Map(
		rows.slice(headerStart, bodyStart).map(({ line }) => [line, REMARKS_HEADER])
	);
	const faults = new Map<number, Set<number>>();
	const indexes = columnIndexes(columns);
	const bodyLine = rows[bodyStart]?.line ?? null;
	const firstRow = firstRowOf({ problems, entries }, bodyLine);
	for (const problem of problems) {
		const { line, column } = problem;
		const index = column === null ? undefined : indexes.get(column);
		if (line !== null && index !== undefined)
			faults.set(line, (faults.get(line) ?? new Set()).add(index));
		// titles and headers are read: what concerns them is written beside the first row
		const place = line === null || bodyLine === null || line < bodyLine ? firstRow : line;
		if (place === null) continue;
		const before = texts.get(place);
		const text = safeCell(problemText({ ...problem, line: null }, 'vi', form));
		texts.set(place, before === undefined ? text : `${before} | ${text}`);
	}
	return {
		column: own?.index ?? rows.reduce((width, { cells }) => Math.max(width, cells.length), 0),
		isReplaced: own !== undefined,
		texts,
		faults,
		bodyLine
	};
}

/** Line of the first row that was read or refused: a row of column numbers above it takes no remark. */
function firstRowOf(
	{ problems, entries }: Pick<IngestResult, 'problems' | 'entries'>,
	bodyLine: number | null
): number | null {
	const lines = [...problems, ...entries].map(({ line }) => line ?? -1);
	const own = lines.filter((line) => bodyLine !== null && line >= bodyLine);
	return own.length === 0 ? null : own.reduce((first, line) => Math.min(first, line));
}

/** One line, and nothing that a spreadsheet would run. */
function safeCell(text: string): string {
	const plain = text.replace(/\s+/gu, ' ');
	return /^[=+\-@＝＋－＠]/u.test(plain) ? `'${plain}` : plain;
}
