import type { Problem } from '../../model/problem.ts';
import { createError } from '../problems/create-problem.ts';
import { looksLikeNumber } from '../source/number-text.ts';
import { rangeName } from '../source/cell-reference.ts';
import type { CellRange } from '../source/workbook-sheet.ts';
import type { LayoutColumn } from '../table/name-columns.ts';
import type { Table } from '../table/recognise-table.ts';

/**
 * A figure in a merged cell that covers several units or several columns of figures: nobody can say
 * whose it is (docs/rules.md §1). Merged with blank columns or rows without a unit it is one figure.
 */
export function mergedFigure({ sheet, layout }: Table): Problem[] {
	const { worksheet } = sheet;
	if (!worksheet) return [];
	const { columns, bodyStart } = layout;
	const firstLine = bodyStart + 1;
	const names = columns.filter(({ role }) => NAMING_ROLES.has(role));
	const textAt = (line: number, index: number): string =>
		worksheet.rows[line - 1]?.cells[index]?.trim() ?? '';
	return worksheet.merges.flatMap((range): Problem[] => {
		const lines = linesOf(range, worksheet.rows.length).filter((line) => line >= firstLine);
		const figures = columns.filter((column) => isFigureIn(column, range));
		const places = lines.flatMap((line) => figures.map((column) => ({ line, column })));
		const place = places.find(({ line, column }) => looksLikeNumber(textAt(line, column.index)));
		if (!place) return [];
		const named = lines.filter((line) => names.some(({ index }) => textAt(line, index) !== ''));
		if (named.length < 2 && figures.length < 2) return [];
		const { line, column } = place;
		const cell = textAt(line, column.index);
		const where = { line, column: column.header, field: column.field?.key ?? null, cell };
		return [createError('number/merged', where, { at: rangeName(range) })];
	});
}

/** Columns that say of which unit, sector or field a row is. */
const NAMING_ROLES: ReadonlySet<string> = new Set(['unit', 'code', 'sector', 'name']);

const isFigureIn = ({ field, role, index }: LayoutColumn, range: CellRange): boolean =>
	(field !== null || role === 'value') && range.firstColumn <= index && index <= range.lastColumn;

/** Lines of a range, to the last line that holds anything: it may cover a million blank ones. */
function linesOf({ firstLine, lastLine }: CellRange, last: number): number[] {
	const count = Math.max(0, Math.min(lastLine, last) - firstLine + 1);
	return Array.from({ length: count }, (_, index) => firstLine + index);
}
