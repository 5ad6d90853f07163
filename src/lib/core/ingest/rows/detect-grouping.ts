import type { Sheet } from '../source/csv.ts';
import { readNumber, type GroupSeparator } from './read-number.ts';
import type { Cell, Cells } from './cell.ts';
import type { Layout } from '../table/recognise-table.ts';
import { rowBatches } from '../table/row-batches.ts';

type GroupingCheck = <Row extends { cells: Cells }>(rows: Row[]) => Row[];

/**
 * Whichever separator most figures of the file use is the file's; another one makes a cell
 * unreadable. `indexes` are the columns of figures.
 */
export function detectGrouping(sheet: Sheet, layout: Layout, indexes: number[]): GroupingCheck {
	const used = separatorsIn(sheet, layout, indexes);
	if (used.size < 2) return (rows) => rows;
	const [main] = [...used].sort((a, b) => b[1] - a[1])[0] ?? [];
	const settle = (cell: Cell): Cell =>
		cell.separator === null || cell.separator === main
			? cell
			: { ...cell, value: null, fault: 'number/mixed-grouping', usual: main };
	return (rows) =>
		rows.map((row) => ({
			...row,
			cells: new Map([...row.cells].map(([key, cell]) => [key, settle(cell)]))
		}));
}

/**
 * Counts the cells that use each separator. Most cells have none; a test for a digit after a
 * separator skips them.
 */
function separatorsIn(
	sheet: Sheet,
	layout: Layout,
	indexes: number[]
): Map<GroupSeparator, number> {
	const used = new Map<GroupSeparator, number>();
	for (const { body } of rowBatches(sheet, layout))
		for (const { cells } of body)
			for (const index of indexes) {
				const text = cells[index]?.trim() ?? '';
				const separator = /\d\D+\d/u.test(text) ? readNumber(text).separator : null;
				if (separator !== null) used.set(separator, (used.get(separator) ?? 0) + 1);
			}
	return used;
}
