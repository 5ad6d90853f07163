import type { Attributes } from './read-xml.ts';
import { assertInSheet, type CellPlace, parseLine } from './cell-reference.ts';
import type { RawCell, SheetCell } from './sheet-cell.ts';
import { type CellBudget, damaged } from './workbook-limits.ts';
import { isTrue } from './workbook-parts.ts';
import { CELL_KINDS, type WorkbookRow } from './workbook-sheet.ts';

/** Collects the rows of a sheet. */
export interface RowBuilder {
	openRow: (attributes: Attributes) => void;
	/** A blank row was passed over: one without a number follows it. */
	skipRow: (number: string) => void;
	/** The column of a cell that begins, where it stands or behind the one before. */
	openCell: (place: CellPlace | null) => number;
	add: (column: number, cell: SheetCell, raw: RawCell) => void;
	/** All rows, to the last one that holds anything, all as wide as the widest. */
	rows: () => WorkbookRow[];
}

/** A row with the cells that hold anything, in the order of the file. */
interface SparseRow {
	columns: number[];
	texts: string[];
	kinds: string[];
	formulas: Map<number, string> | undefined;
	formats: Map<number, string> | undefined;
	isHidden: boolean;
}

export function rowBuilder(budget: CellBudget): RowBuilder {
	const byLine = new Map<number, SparseRow>();
	let [line, column, height, width] = [0, -1, 0, 0];
	let row: SparseRow = emptyRow(false);
	const takeCell = (at: number, { text, kind, format }: SheetCell, { formula }: RawCell): void => {
		if (!byLine.has(line)) byLine.set(line, row);
		row.columns.push(at);
		row.texts.push(text);
		row.kinds.push(CELL_KINDS[kind]);
		if (formula !== null) (row.formulas ??= new Map()).set(at, formula);
		if (format !== null) (row.formats ??= new Map()).set(at, format);
		height = Math.max(height, line);
		width = Math.max(width, at + 1);
		budget.count(height, width, text.length);
	};
	return {
		openRow: (attributes) => {
			const given = attributes('r');
			line = given === undefined ? line + 1 : parseLine(given);
			column = -1;
			assertInSheet({ line, column });
			const known = byLine.get(line);
			row = known ?? emptyRow(isTrue(attributes('hidden')) || Number(attributes('ht')) === 0);
		},
		skipRow: (number) => {
			line = parseLine(number);
		},
		openCell: (place) => {
			if (place !== null && place.line !== line) throw damaged('a cell in a row of another number');
			column = place === null ? column + 1 : place.column;
			assertInSheet({ line, column });
			return column;
		},
		add: (at, cell, raw) => {
			if (cell.kind !== 'blank') takeCell(at, cell, raw);
		},
		rows: () => denseRows(byLine, height, width)
	};
}

const emptyRow = (isHidden: boolean): SparseRow => ({
	columns: [],
	texts: [],
	kinds: [],
	formulas: undefined,
	formats: undefined,
	isHidden
});

function denseRows(byLine: Map<number, SparseRow>, height: number, width: number): WorkbookRow[] {
	const blankCells: string[] = Array.from({ length: width }, () => '');
	const blankKinds = CELL_KINDS.blank.repeat(width);
	return Array.from({ length: height }, (_, index) => {
		const line = index + 1;
		const sparse = byLine.get(line);
		if (!sparse) return { line, cells: blankCells, kinds: blankKinds };
		// its cells are not needed twice in memory
		byLine.delete(line);
		return denseRow(sparse, line, blankCells);
	});
}

/** Throws `UnreadableWorkbook` where a cell stands twice: nobody could say which one is meant. */
function denseRow(
	{ columns, texts, kinds, formulas, formats, isHidden }: SparseRow,
	line: number,
	blankCells: string[]
): WorkbookRow {
	const cells = blankCells.slice();
	const letters = blankCells.map((): string => CELL_KINDS.blank);
	for (const [index, column] of columns.entries()) {
		if (letters[column] !== CELL_KINDS.blank) throw damaged('a cell stands twice');
		cells[column] = texts[index] ?? '';
		letters[column] = kinds[index] ?? CELL_KINDS.blank;
	}
	return {
		line,
		cells,
		kinds: letters.join(''),
		...(formulas && { formulas }),
		...(formats && { formats }),
		...(isHidden && { isHidden })
	};
}
