import { quoteText } from '../../model/quote-text.ts';
import type { CitedCell } from '../../model/explanation.ts';
import type { LayoutColumn } from './name-columns.ts';
import type { Row } from '../source/csv.ts';
import type { Layout, Table } from './recognise-table.ts';

/** Place of a figure: the line of its row, and the field. */
export interface FigurePlace {
	line: number;
	field: string;
}

/**
 * The cells at these places as they stand in the file, a long one cut, in the same order; null for one that is not
 * there. Rows behind the last place are not read.
 */
export function citeCells({ sheet, layout }: Table, places: FigurePlace[]): (CitedCell | null)[] {
	const wanted = new Set(places.map(({ line }) => line));
	const rows = rowsAt(sheet.rows, wanted);
	return places.map(({ line, field }) => {
		const row = rows.get(line);
		const column = columnOf(layout, field);
		if (row === undefined || column === undefined) return null;
		const text = row.cells[column.index];
		if (text === undefined) return null;
		const { header, index } = column;
		const named = fieldNameIn(layout, row);
		return {
			line,
			header,
			column: index + 1,
			text: quoteText(text),
			named: named && quoteText(named)
		};
	});
}

function rowsAt(rows: Iterable<Row>, lines: ReadonlySet<number>): Map<number, Row> {
	const found = new Map<number, Row>();
	for (const row of rows) {
		if (lines.has(row.line)) found.set(row.line, row);
		if (found.size === lines.size) break;
	}
	return found;
}

/** Column of a figure; in a long table all figures are in one column. */
const columnOf = ({ shape, columns }: Layout, key: string): LayoutColumn | undefined =>
	shape === 'long'
		? columns.find(({ role }) => role === 'value')
		: columns.find(({ field, repeated }) => field?.key === key && !repeated);

function fieldNameIn({ shape, columns }: Layout, { cells }: Row): string | null {
	if (shape !== 'long') return null;
	const index = columns.find(({ role }) => role === 'name')?.index;
	return index === undefined ? null : (cells[index] ?? null);
}
