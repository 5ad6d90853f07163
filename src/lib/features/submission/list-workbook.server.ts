import { writeXlsx, type Cell, type WriteSheet } from 'hucre/xlsx';
import { HEADER_STYLE, ONE_LANDSCAPE_PAGE } from './workbook.server.ts';

/** A list as a sheet: lines of text, then the header and its rows. */
export interface ListSheet {
	name: string;
	above: string[];
	/** Headings with the widths of their columns in characters. */
	columns: { heading: string; width: number }[];
	rows: (string | number | null)[][];
}

/** A workbook of one list. Texts stay texts, also those that begin as a formula does. */
export function writeListWorkbook({ name, above, columns, rows }: ListSheet): Promise<Uint8Array> {
	const header = above.length;
	const lines = [...above.map((line) => [line]), columns.map(({ heading }) => heading), ...rows];
	const cells = new Map<string, Partial<Cell>>();
	lines.forEach((line, row) =>
		line.forEach((value, column) => {
			const style = row === header ? { style: HEADER_STYLE } : {};
			if (typeof value === 'string')
				cells.set(`${row},${column}`, { value, type: 'string', ...style });
		})
	);
	const sheet: WriteSheet = {
		name,
		rows: lines,
		cells,
		columns: columns.map(({ width }) => ({ width })),
		freezePane: { rows: header + 1, columns: 0 },
		pageSetup: ONE_LANDSCAPE_PAGE
	};
	return writeXlsx({ sheets: [sheet] });
}
