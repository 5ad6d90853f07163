import type { Problem } from '../../model/problem.ts';
import { createError } from '../problems/create-problem.ts';
import type { CheckInput } from './check.ts';

/** A row of figures with fewer or more cells than the header: some may stand in wrong columns. */
export function rowWidths({ rows, layout }: CheckInput): Problem[] {
	const ragged = [...rows.addends, ...rows.totals].filter(({ isRagged }) => isRagged);
	if (ragged.length === 0) return [];
	const widths = new Map(rows.sheetRows.map(({ line, cells }) => [line, widthOf(cells)]));
	return ragged.map(({ line }) => {
		const found = widths.get(line) ?? 0;
		return createError('csv/ragged-row', { line }, { expected: layout.width, found });
	});
}

/** Blank cells at the end are no cells to a person. */
const widthOf = (cells: string[]): number => cells.findLastIndex((cell) => cell.trim() !== '') + 1;
