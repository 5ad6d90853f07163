import type { Form } from '../../model/form.ts';
import { foldPath, joinHeaders } from './join-headers.ts';
import { matchField, type FormLabels } from './label-fields.ts';
import { nameColumns, roleOf, type LayoutColumn, type ColumnRole } from './name-columns.ts';
import type { Row, Sheet } from '../source/csv.ts';

/** `wide`: a row a unit. `long`: a row a figure. `own`: a unit's own file, a row a sector. */
type TableShape = 'wide' | 'long' | 'own';

/** Position of the table in the sheet, and the roles of its columns. */
export interface Layout {
	form: Form;
	/** The names by which it was recognised. */
	labels: FormLabels;
	shape: TableShape;
	columns: LayoutColumn[];
	/** Index of the first header row, and of the first row behind the header. */
	headerStart: number;
	bodyStart: number;
	/** Number of cells in the header rows. */
	width: number;
	/** Line of the file on which the header ends. */
	headerLine: number;
	/** Score of the match with the form; the best score wins among delimiters, forms and rows. */
	score: number;
}

/** A sheet with what was recognised in it. */
export interface Table {
	sheet: Sheet;
	layout: Layout;
}

/** Last row in which a header may start, and largest number of header rows. */
const SEARCHED_ROWS = 50;
const MAX_HEADER_ROWS = 5;
/** No form has as many columns; it bounds the work on a hostile file. */
const MAX_COLUMNS = 1000;

/** The table that one of the forms recognises best; null where none recognises any. */
export function recogniseTable(sheet: Sheet, forms: FormLabels[]): Layout | null {
	const head = sheet.head
		.slice(0, SEARCHED_ROWS + MAX_HEADER_ROWS)
		.map(({ line, cells }) => ({ line, cells: cells.slice(0, MAX_COLUMNS) }));
	const isHeader = head.map((row) => row.cells.some((cell) => isKnownCell(cell, forms)));
	let best: Layout | null = null;
	for (let start = 0; start < Math.min(head.length, SEARCHED_ROWS); start += 1)
		for (let end = start + 1; end <= start + MAX_HEADER_ROWS && isHeader[end - 1]; end += 1) {
			const rows = head.slice(start, end);
			const paths = joinHeaders(rows);
			for (const labels of forms) {
				const columns = nameColumns(paths, labels);
				const layout = layoutOf(columns, labels, sheet.head, { start, end });
				if (layout && layout.score > (best?.score ?? 0)) best = layout;
			}
		}
	return best;
}

/** Rows of a header hold at least one cell that some form knows: titles and figures hold none. */
function isKnownCell(cell: string, forms: FormLabels[]): boolean {
	const path = foldPath(cell);
	return path !== '' && (roleOf(path) !== null || forms.some(({ parts }) => parts.has(path)));
}

function layoutOf(
	columns: LayoutColumn[],
	labels: FormLabels,
	rows: Row[],
	{ start, end }: { start: number; end: number }
): Layout | null {
	const shape = shapeOf(columns);
	const last = rows[end - 1];
	if (shape === null || !last) return null;
	const named =
		shape === 'long' ? countFieldNames(rows.slice(end, end + SEARCHED_ROWS), columns, labels) : 0;
	return {
		form: labels.form,
		labels,
		shape,
		columns,
		headerStart: start,
		bodyStart: end,
		width: Math.max(...rows.slice(start, end).map((row) => row.cells.length)),
		headerLine: (rows[end]?.line ?? last.line + 1) - 1,
		// of headers that name the same columns, the shortest: a row of data adds nothing
		score: scoreOf(columns, labels.form) + named - (end - start) / 100
	};
}

function shapeOf(columns: LayoutColumn[]): TableShape | null {
	const has = (...roles: ColumnRole[]) => columns.some(({ role }) => roles.includes(role));
	const fields = columns.filter(({ field }) => field !== null).length;
	if (fields >= 2 && has('sector') && !has('unit', 'code')) return 'own';
	if (fields >= 2 || (fields === 1 && has('unit', 'code'))) return 'wide';
	return has('unit', 'code') && has('name') && has('value') ? 'long' : null;
}

function scoreOf(columns: LayoutColumn[], form: Form): number {
	const fields = columns.filter(({ field, repeated }) => field !== null && !repeated);
	const known = columns.filter(({ role }) => role !== 'field' && role !== 'unknown').length;
	const certainty = fields.reduce((sum, { strength }) => sum + strength / 3, 0);
	return certainty + known / 2 + fields.length / (form.fields.length + 1);
}

/** Number of fields of the form that are named in the first rows of a long table. */
function countFieldNames(rows: Row[], columns: LayoutColumn[], labels: FormLabels): number {
	const index = columns.find(({ role }) => role === 'name')?.index ?? -1;
	const names = rows.map(({ cells }) => foldPath(cells[index] ?? ''));
	return new Set(names.flatMap((name) => matchField(labels, name)?.field ?? [])).size;
}
