import type {
	Workbook,
	WorkbookSheet
} from '../../../src/lib/core/ingest/source/workbook-sheet.ts';

/** A sheet of texts, as it is when nothing is hidden, merged or computed. */
export const sheetOf = (name: string, rows: string[][]): WorkbookSheet => ({
	name,
	rows: rows.map((cells, index) => ({
		line: index + 1,
		cells,
		kinds: cells.map((cell) => (cell === '' ? ' ' : 't')).join('')
	})),
	hiddenColumns: [],
	merges: [],
	isFiltered: false
});

/** A workbook of such sheets. */
export const workbookOf = (...sheets: WorkbookSheet[]): Workbook => ({
	sheets,
	skipped: [],
	isRecalculated: false
});
