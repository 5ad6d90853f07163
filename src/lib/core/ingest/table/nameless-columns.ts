import { looksLikeNumber } from '../source/number-text.ts';
import type { Row } from '../source/csv.ts';
import { columnName } from '../source/cell-reference.ts';
import type { RowRange } from './header-block.ts';
import type { FormLabels } from './label-fields.ts';
import { foldPath } from './join-headers.ts';
import type { LayoutColumn } from './name-columns.ts';

/** Number of rows from which the content of a column is judged. */
const PROBED_ROWS = 1000;

/** Name of a column that has no header of its own, for the sender's mapping: "Cột D". */
const namelessHeader = (index: number): string => `Cột ${columnName(index)}`;

/** A header that is made up for a column without one: it means another column in the next file. */
export const isNamelessHeader = (header: string): boolean => NAMELESS.test(foldPath(header));
const NAMELESS = new RegExp(`^${foldPath('Cột')} [a-z]{1,3}$`, 'u');

/**
 * Columns with figures and without a header, within the width of the table: doubtful, unless the
 * sender said what they are for. Row numbers before the columns of units are none.
 */
export function namelessColumns(
	rows: Row[],
	{ start, end }: RowRange,
	columns: LayoutColumn[],
	labels: FormLabels
): LayoutColumn[] {
	const named = new Map(columns.map((column) => [column.index, column]));
	const width = Math.max(...rows.slice(start, end).map(({ cells }) => cells.length));
	const body = rows
		.slice(end, end + PROBED_ROWS)
		.filter(({ cells }) => holdsFigures(cells, columns));
	const found: LayoutColumn[] = [];
	for (let index = 0; index < width; index += 1) {
		if (named.has(index)) continue;
		const cells = body.flatMap(({ cells: row }) => row[index]?.trim() || []);
		if (!cells.some(looksLikeNumber) || (isBeforeUnits(index, columns) && areRowNumbers(cells)))
			continue;
		found.push(columnOf(index, columns, labels));
	}
	return found;
}

const holdsFigures = (cells: string[], columns: LayoutColumn[]): boolean =>
	columns.some(
		({ field, doubt, role, index }) =>
			(field !== null || doubt !== null || role === 'value') &&
			looksLikeNumber(cells[index]?.trim() ?? '')
	);

const isBeforeUnits = (index: number, columns: LayoutColumn[]): boolean =>
	columns.every(({ role, index: other }) => (role !== 'unit' && role !== 'code') || index < other);

/** 1, 2, 3 … with gaps for headings, or 1 again under each of them. */
const areRowNumbers = (cells: string[]): boolean =>
	cells.every((cell, index) => {
		if (!/^\d{1,5}\.?$/u.test(cell)) return false;
		const [number, before] = [parseInt(cell, 10), parseInt(cells[index - 1] ?? '0', 10)];
		return number === 1 || number === before + 1;
	});

function columnOf(index: number, columns: LayoutColumn[], labels: FormLabels): LayoutColumn {
	const header = namelessHeader(index);
	const base = { index, header, repeated: false, measures: [] };
	const meant = labels.whole.get(foldPath(header));
	if (meant)
		return {
			...base,
			role: 'field',
			field: meant,
			strength: 3,
			doubt: null,
			repeated: columns.some(({ field }) => field === meant)
		};
	const role = labels.mappedRoles.get(foldPath(header));
	if (role) return { ...base, role, field: null, strength: 0, doubt: null };
	const doubt = { field: null, label: '', others: [] };
	return { ...base, role: 'doubtful', field: null, strength: 0, doubt };
}
