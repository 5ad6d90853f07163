import type { Attributes, XmlHandler } from './read-xml.ts';
import { parseCellReference, parseRange } from './cell-reference.ts';
import { richTextReader } from './shared-strings.ts';
import { type CellContext, type RawCell, sheetCell } from './sheet-cell.ts';
import { type RowBuilder, rowBuilder } from './sheet-rows.ts';
import { isTrue } from './workbook-parts.ts';
import {
	assertWithin,
	type CellBudget,
	damaged,
	MAX_CONTENT_ELEMENTS,
	MAX_ELEMENTS,
	MAX_MARKS
} from './workbook-limits.ts';
import type { WorkbookSheet } from './workbook-sheet.ts';

/** Handles the elements of a sheet, and gives what they say in the end. */
export interface SheetReader extends XmlHandler {
	sheet: (name: string) => WorkbookSheet;
}

/**
 * Reads a worksheet (ECMA-376 Part 1, 18.3) cell by cell: blank cells and rows are dropped as they
 * come, formatted or not. Throws `UnreadableWorkbook`.
 */
export function sheetReader(context: CellContext, budget: CellBudget): SheetReader {
	const rows = rowBuilder(budget);
	const marks = markReader();
	const cell = cellReader(context, rows);
	let [section, here] = ['', 0];
	return {
		open: (name, attributes, depth) => {
			here = depth;
			if (depth === 2) section = name;
			if (section !== 'sheetData') marks.open(name, attributes, depth);
			else if (depth === 3 && name === 'row') rows.openRow(attributes);
			else if (depth > 3) cell.open(name, attributes, depth);
		},
		close: (name, depth) => {
			here = depth - 1;
			if (section === 'sheetData' && depth > 3) cell.close(name, depth);
		},
		text: cell.text,
		maxElements: () => (section === 'sheetData' ? MAX_CONTENT_ELEMENTS : MAX_ELEMENTS),
		skip: {
			isAllowed: () => section === 'sheetData' && here === 2,
			pattern: BLANK_ROW,
			skipped: (row) => rows.skipRow(BLANK_ROW_NUMBER.exec(row)?.[1] ?? ''),
			end: '</row>'
		},
		sheet: (name) => ({ name, rows: rows.rows(), ...marks.marks() })
	};
}

/** A row with its number, and without values: of attributes alone, or of cells of such. */
const BLANK_ROW =
	/<row r="\d+"(?: [\w:]+="[^"<&]*")*\s*(?:\/>|>(?:<c(?: [\w:]+="[^"<&]*")*\s*(?:\/>|><\/c>))*<\/row>)\s*/uy;
const BLANK_ROW_NUMBER = /^<row r="(\d+)"/u;

const CELL_DEPTH = 4;

/** Reads the element of a cell: its value `v`, formula `f` and text `is`. */
function cellReader(
	context: CellContext,
	rows: RowBuilder
): Required<Pick<XmlHandler, 'open' | 'close' | 'text'>> {
	const inline = richTextReader();
	const raw: RawCell = { type: '', style: 0, value: null, inline: null, formula: null };
	let [column, part] = [0, ''];
	const start = (attributes: Attributes): void => {
		column = rows.openCell(parseCellReference(attributes('r')));
		raw.type = attributes('t') ?? 'n';
		raw.style = Number(attributes('s') ?? 0);
		raw.value = raw.inline = raw.formula = null;
	};
	return {
		open: (name, attributes, depth) => {
			if (depth === CELL_DEPTH) {
				part = name;
				if (name === 'c') start(attributes);
			} else if (depth === CELL_DEPTH + 1) {
				part = name;
				if (name === 'f') raw.formula = '';
				if (name === 'v') raw.value = startOfValue(raw.value);
				if (name === 'is') inline.start(depth);
			} else if (part === 'is') inline.open(name, attributes, depth);
		},
		close: (name, depth) => {
			if (depth === CELL_DEPTH && name === 'c') rows.add(column, sheetCell(raw, context), raw);
			else if (part === 'is') {
				inline.close(name, depth);
				if (depth === CELL_DEPTH + 1) raw.inline = inline.taken();
			}
			if (depth === CELL_DEPTH + 1) part = '';
		},
		text: (text) => {
			if (part === 'v') raw.value = (raw.value ?? '') + text;
			else if (part === 'f') raw.formula = ((raw.formula ?? '') + text).slice(0, LONGEST_FORMULA);
			else if (part === 'is') inline.text(text);
		}
	};
}

/** Throws `UnreadableWorkbook` where a cell has two values. */
function startOfValue(value: string | null): string {
	if (value !== null) throw damaged('a cell with two values');
	return '';
}

/** A formula holds 8,192 letters; the beginning is enough to show it. */
const LONGEST_FORMULA = 1024;

/** Reads what a sheet says of ranges: hidden columns, merged cells, a filter. */
function markReader(): {
	open: XmlHandler['open'];
	marks: () => Pick<WorkbookSheet, 'hiddenColumns' | 'merges' | 'isFiltered'>;
} {
	const hiddenColumns: WorkbookSheet['hiddenColumns'] = [];
	const merges: WorkbookSheet['merges'] = [];
	let isFiltered = false;
	return {
		open: (name, attributes, depth) => {
			if (depth !== 3) return;
			if (name === 'col' && (isTrue(attributes('hidden')) || Number(attributes('width')) === 0))
				hiddenColumns.push([columnOf(attributes('min')), columnOf(attributes('max'))]);
			else if (name === 'mergeCell') merges.push(parseRange(attributes('ref')));
			else if (name === 'filterColumn') isFiltered = true;
			assertWithin(hiddenColumns.length + merges.length, MAX_MARKS, 'ranges');
		},
		marks: () => ({ hiddenColumns, merges, isFiltered })
	};
}

/** Index of a column that is given by its number. */
function columnOf(number: string | undefined): number {
	const column = /^\d{1,5}$/u.test(number ?? '') ? Number(number) - 1 : -1;
	if (column < 0) throw damaged(`a column ${number ?? ''}`);
	return column;
}
