import type { Problem } from '../../model/problem.ts';
import { createError } from '../problems/create-problem.ts';
import { columnName } from '../source/cell-reference.ts';
import { namesOtherFigures } from '../table/contrast-words.ts';
import type { LayoutColumn } from '../table/name-columns.ts';
import type { CheckInput } from './check.ts';
import { reportedRows } from './same-period.ts';

/** The first digits of a number in groups, and a group of three behind them. */
const FIRST_GROUP = /^[1-9]\d{0,2}$/u;
const GROUP = /^\d{3}$/u;
/** One digit in a column of remarks is the number of a footnote. */
const FIGURE = /^\d{2,3}$/u;

/**
 * Rows of a text with commas between its cells in which a number such as `1,500` without quotes may
 * have become two cells: the figures behind it stand one column further, and the last one stands in a
 * column of remarks, or of shares where it is more than 100.
 */
export function* splitNumber({ sheet, layout, rows }: CheckInput): Iterable<Problem> {
	if (sheet.delimiter !== ',') return;
	const first = Math.min(...layout.columns.flatMap(({ field, index }) => (field ? index : [])));
	const isReported = reportedRows(layout, rows);
	for (const { line, cells } of rows.sheetRows) {
		const last = cells.findLastIndex((cell) => cell.trim() !== '');
		const column = layout.columns.find(({ index }) => index === last && index > first);
		const cell = cells[last]?.trim() ?? '';
		if (!column || !holdsNoSuchFigure(column, cell) || !isReported({ line, cells })) continue;
		const found = splitIn(cells.slice(first, last + 1).map((text) => text.trim()));
		if (found === null) continue;
		const at = `${columnName(last)}${line}`;
		yield createError('csv/ragged-row', { line, column: column.header, cell }, { at, found });
	}
}

const holdsNoSuchFigure = ({ role, header }: LayoutColumn, cell: string): boolean =>
	(role === 'note' && FIGURE.test(cell)) ||
	(role === 'unknown' && namesOtherFigures(header) && GROUP.test(cell) && Number(cell) > 100);

/** Two cells that may have been one number, as it was written; the one with the fewest digits first. */
function splitIn(cells: string[]): string | null {
	const pairs = cells.flatMap((cell, index) => {
		const next = cells[index + 1] ?? '';
		return FIRST_GROUP.test(cell) && GROUP.test(next) ? [`${cell},${next}`] : [];
	});
	return pairs.toSorted((a, b) => a.length - b.length).at(0) ?? null;
}
