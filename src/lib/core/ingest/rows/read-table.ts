import type { Row, Sheet } from '../source/csv.ts';
import type { ColumnRole } from '../table/name-columns.ts';
import type { Layout } from '../table/recognise-table.ts';
import { areColumnNumbers } from '../table/column-numbers.ts';
import { rowBatches } from '../table/row-batches.ts';
import type { Cell, Cells } from './cell.ts';
import { detectGrouping } from './detect-grouping.ts';
import { figureReader } from './figure-reader.ts';
import { looksLikeNumber } from '../source/number-text.ts';

/** A row of the table, taken apart by column; nothing is looked up yet. */
export interface TableRow {
	line: number;
	/** The texts that say which row this is: unit or sector, code, number in the list. */
	name: string;
	code: string;
	ordinal: string;
	cells: Cells;
	/** Some cell of a field holds a figure. */
	hasFigures: boolean;
	/** Some cell of a field holds anything, be it readable or not. */
	isFilled: boolean;
	/** Its cells do not match the header's, so that figures may stand in wrong columns. */
	isRagged: boolean;
}

/** A part of the sheet, with what its rows of the table hold. */
interface TableBatch {
	/** All rows of the part, title and header too. */
	sheetRows: Row[];
	rows: TableRow[];
}

/** The rows behind the header, without rows of column numbers; one separator for the whole file. */
export function* readTable(sheet: Sheet, layout: Layout): Generator<TableBatch, void> {
	const read = rowReader(sheet, layout);
	const indexes = layout.columns.flatMap(({ field, repeated, index }) =>
		field && !repeated ? index : []
	);
	const settle = detectGrouping(sheet, layout, indexes);
	for (const { sheetRows, body } of rowBatches(sheet, layout)) {
		const rows = body.filter(({ cells }) => !areColumnNumbers(cells)).map(read);
		yield { sheetRows, rows: settle(rows) };
	}
}

function rowReader(sheet: Sheet, layout: Layout): (row: Row) => TableRow {
	const readFigure = figureReader(sheet);
	const indexOf = (...roles: ColumnRole[]) =>
		layout.columns.find(({ role }) => roles.includes(role))?.index ?? -1;
	const [name, code, ordinal] = [indexOf('unit', 'sector'), indexOf('code'), indexOf('ordinal')];
	const fields = layout.columns.filter(({ repeated }) => !repeated);
	const width = { least: 0, most: layout.width };
	for (const { field, index } of fields) if (field) width.least = Math.max(width.least, index + 1);
	return (row) => {
		const { line, cells: texts } = row;
		const text = (column: number): string => texts[column]?.trim() ?? '';
		const cells = new Map<string, Cell>();
		let [hasFigures, isFilled] = [false, false];
		for (const { field, index } of fields) {
			if (field === null) continue;
			const cell = text(index);
			const count = readFigure(row, index, cell);
			const { value, fault } = count;
			isFilled ||= value !== null || fault !== null;
			hasFigures ||=
				value !== null ||
				fault === NOT_COMPUTED ||
				(fault !== null && (looksLikeNumber(cell) || count.format !== undefined));
			cells.set(field.key, { ...count, line, column: index, text: cell });
		}
		const isRagged = hasFigures && !fitsWidth(texts, width);
		const named = { name: text(name), code: text(code), ordinal: text(ordinal) };
		return { line, ...named, cells, hasFigures, isFilled, isRagged };
	};
}

/** A formula holds a figure, although its value is not known. */
const NOT_COMPUTED = 'number/not-computed';

/** Blank cells may be missing behind the last field or stand behind the last header. */
const fitsWidth = (cells: string[], { least, most }: { least: number; most: number }): boolean =>
	cells.length >= least &&
	(cells.length <= most || cells.slice(most).every((cell) => cell.trim() === ''));
