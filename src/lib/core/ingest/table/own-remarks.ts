import type { Row } from '../source/csv.ts';
import { isRemarksHeader } from './remarks-header.ts';
import type { Table } from './recognise-table.ts';

/** The table without the texts of our remarks: they name periods and units that the file does not. */
export function withoutOwnRemarks({ sheet, layout }: Table): Table {
	const column = layout.columns.find(({ header }) => isRemarksHeader(header))?.index;
	if (column === undefined) return { sheet, layout };
	const first = sheet.head[layout.bodyStart]?.line ?? Infinity;
	const blank = (row: Row): Row =>
		row.line < first || !row.cells[column] ? row : { ...row, cells: row.cells.with(column, '') };
	const { head, rows } = sheet;
	const shown = head.map(blank);
	return {
		layout,
		sheet: { ...sheet, head: shown, rows: rows === head ? shown : mapped(rows, blank) }
	};
}

const mapped = (rows: Iterable<Row>, change: (row: Row) => Row): Iterable<Row> => ({
	*[Symbol.iterator]() {
		for (const row of rows) yield change(row);
	}
});
