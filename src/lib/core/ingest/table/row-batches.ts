import type { Row, Sheet } from '../source/csv.ts';
import { repeatedHeader } from './repeated-header.ts';
import type { Layout } from './recognise-table.ts';

/** Rows per batch. */
const MAX_BATCH_ROWS = 1000;
/** Cells in a batch; rows with very many cells are read in smaller batches. */
const MAX_BATCH_CELLS = 200_000;

/** Rows in batches, so that memory is bounded; at least one batch. */
function* splitRows(rows: Iterable<Row>): Generator<Row[], void> {
	let segment: Row[] = [];
	let cells = 0;
	let isFirst = true;
	for (const row of rows) {
		segment.push(row);
		cells += row.cells.length;
		if (segment.length < MAX_BATCH_ROWS && cells < MAX_BATCH_CELLS) continue;
		yield segment;
		isFirst = false;
		segment = [];
		cells = 0;
	}
	if (isFirst || segment.length > 0) yield segment;
}

/**
 * The segments of a sheet, each with its rows behind the header that hold anything: a blank row says
 * nothing in any form, and reading its cells takes as long as reading figures. Column numbers and
 * the header printed again on a further page are passed over.
 */
export function* rowBatches(
	{ rows, head }: Sheet,
	{ headerStart, bodyStart, columns }: Layout
): Generator<{ sheetRows: Row[]; body: Row[] }, void> {
	const isRepeated = repeatedHeader(head.slice(headerStart, bodyStart), columns);
	let start = bodyStart;
	for (const sheetRows of splitRows(rows)) {
		yield {
			sheetRows,
			body: sheetRows.slice(start).filter((row) => isFilled(row) && !isRepeated(row))
		};
		start = Math.max(0, start - sheetRows.length);
	}
}

const isFilled = ({ cells }: Row): boolean =>
	cells.some((cell) => cell !== '' && cell.trim() !== '');
