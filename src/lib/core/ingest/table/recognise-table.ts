import type { Form } from '../../model/form.ts';
import { extendDown, extendUp, IDENTITY_ROLES, type RowRange } from './header-block.ts';
import { foldPath, joinHeaders } from './join-headers.ts';
import { matchField, type FormLabels } from './label-fields.ts';
import { nameColumns, roleOf, type LayoutColumn, type ColumnRole } from './name-columns.ts';
import { namelessColumns } from './nameless-columns.ts';
import { doubtOtherSubject } from './title-subject.ts';
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

/**
 * The table that one of the forms recognises best; null where none recognises any. Its header begins
 * in the first row with at least two cells of known labels that makes a table (docs/rules.md §1).
 */
export function recogniseTable(sheet: Sheet, forms: FormLabels[]): Layout | null {
	const head = sheet.head
		.slice(0, SEARCHED_ROWS + 2 * MAX_HEADER_ROWS)
		.map(({ line, cells }) => ({ line, cells: cells.slice(0, MAX_COLUMNS) }));
	const known = head.map((row) => row.cells.filter((cell) => isKnownCell(cell, forms)).length);
	const layoutFrom = (start: number): Layout | null => {
		let best: Layout | null = null;
		for (let end = start + 1; end <= start + MAX_HEADER_ROWS && (known[end - 1] ?? 0) > 0; end += 1)
			for (const labels of forms) {
				const layout = layoutAt(head, { start, end }, labels, sheet);
				if (layout && layout.score > (best?.score ?? 0)) best = layout;
			}
		return best;
	};
	// labels of a small table may stand in one column each, a row below the other
	for (const least of [2, 1])
		for (let start = 0; start < Math.min(head.length, SEARCHED_ROWS); start += 1) {
			const layout = (known[start] ?? 0) >= least ? layoutFrom(start) : null;
			if (layout) return layout;
		}
	return null;
}

/** Rows of headers hold at least one cell that some form knows: titles and figures hold none. */
function isKnownCell(cell: string, forms: FormLabels[]): boolean {
	const path = foldPath(cell);
	return path !== '' && (roleOf(path) !== null || forms.some(({ parts }) => parts.has(path)));
}

/** The table whose header is these rows, with the rows above and below that belong to it. */
function layoutAt(head: Row[], core: RowRange, labels: FormLabels, sheet: Sheet): Layout | null {
	const named = nameColumns(joinHeaders(head.slice(core.start, core.end)), labels);
	if (shapeOf(named) === null) return null;
	if (labels.form.content === 'statements') return layoutOf(named, labels, sheet, core);
	const block = {
		start: extendUp(head, core.start, named, labels),
		end: extendDown(head, core.end, named, labels)
	};
	const isSame = block.start === core.start && block.end === core.end;
	const columns = isSame ? named : nameBlock(head.slice(block.start, block.end), named, labels);
	const title = head.slice(0, block.start);
	const sure = doubtOtherSubject(columns, title, labels);
	const all = [...sure, ...namelessColumns(sheet.head, block, columns, labels)];
	return layoutOf(
		all.toSorted((a, b) => a.index - b.index),
		labels,
		sheet,
		block
	);
}

/** The columns of the whole header; words above or below the label of the units change nothing. */
function nameBlock(rows: Row[], named: LayoutColumn[], labels: FormLabels): LayoutColumn[] {
	const identities = new Map(
		named.flatMap((column) => (IDENTITY_ROLES.has(column.role) ? [[column.index, column]] : []))
	);
	return nameColumns(joinHeaders(rows), labels).map(
		(column) => identities.get(column.index) ?? column
	);
}

function layoutOf(
	columns: LayoutColumn[],
	labels: FormLabels,
	{ head: rows, delimiter }: Sheet,
	{ start, end }: RowRange
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
		headerLine: (rows[end]?.line ?? endOf(last, delimiter !== null)) - 1,
		// of headers that name the same columns, the shortest: a row of data adds nothing
		score: scoreOf(columns, labels.form) + named - (end - start) / 100
	};
}

/** The line behind a row: in a text file its cells may hold line ends. */
const endOf = ({ line, cells }: Row, isText: boolean): number =>
	line + (isText ? cells.join('').split(/\r\n?|\n/u).length : 1);

function shapeOf(columns: LayoutColumn[]): TableShape | null {
	const has = (...roles: ColumnRole[]) => columns.some(({ role }) => roles.includes(role));
	const fields = columns.filter(({ field, doubt }) => field !== null || doubt?.field).length;
	if (fields >= 2 && has('sector') && !has('unit', 'code')) return 'own';
	if (fields >= 2 || (fields === 1 && has('unit', 'code'))) return 'wide';
	return has('unit', 'code') && has('name') && has('value') ? 'long' : null;
}

function scoreOf(columns: LayoutColumn[], form: Form): number {
	const fields = columns.filter(({ field, repeated }) => field !== null && !repeated);
	const known = columns.filter(({ role }) => !UNREAD_ROLES.has(role)).length;
	const doubtful = columns.filter(({ doubt }) => doubt?.field).length;
	const certainty = fields.reduce((sum, { strength }) => sum + strength / 3, 0);
	return (
		certainty + known / 2 + doubtful / 4 + (fields.length + doubtful) / (form.fields.length + 1)
	);
}

const UNREAD_ROLES: ReadonlySet<ColumnRole> = new Set(['field', 'unknown', 'doubtful']);

/** Number of fields of the form that are named in the first rows of a long table. */
function countFieldNames(rows: Row[], columns: LayoutColumn[], labels: FormLabels): number {
	const index = columns.find(({ role }) => role === 'name')?.index ?? -1;
	const names = rows.map(({ cells }) => foldPath(cells[index] ?? ''));
	return new Set(names.flatMap((name) => matchField(labels, name)?.field ?? [])).size;
}
