import { LEVELS } from '../model/unit.ts';
import type { Problem } from '../model/problem.ts';
import { createWarning } from './problems/create-problem.ts';
import { columnName } from './source/cell-reference.ts';
import type { Row } from './source/csv.ts';
import type { IngestReference } from './source/ingest-input.ts';
import { looksLikeNumber } from './source/number-text.ts';
import type { Workbook } from './source/workbook-sheet.ts';
import type { Table } from './table/recognise-table.ts';
import { findUnit } from './units/find-unit.ts';
import type { UnitLookup } from './units/unit-lookup.ts';

/** Rows and cells of a sheet that are searched for a unit; they bound the work on a hostile one. */
const SEARCHED_ROWS = 100;
const SEARCHED_CELLS = 8;
/** A workbook with a sheet for each commune has fewer. */
const MAX_SHEETS = 300;

/**
 * Sheets of a workbook that are not read although they may hold figures of the report: without a
 * header of a form but with a unit and a figure in a row (`sheet/not-read`), or hidden
 * (`sheet/hidden-cells`). Lists of units without figures are neither.
 */
export function unreadSheets(
	{ sheets, skipped }: Workbook,
	tables: Table[],
	{ units, today }: IngestReference
): Problem[] {
	const known = new Set(tables.map(({ sheet }) => sheet.worksheet?.name));
	const levels = [...LEVELS];
	const lookup: UnitLookup = { units, day: today, within: null, near: null, levels };
	const unread = sheets
		.filter(({ name }) => !known.has(name))
		.slice(0, MAX_SHEETS)
		.flatMap(({ name, rows }) => {
			const found = firstUnit(rows.slice(0, SEARCHED_ROWS), lookup);
			if (found === null) return [];
			const { cell, at } = found;
			return [createWarning('sheet/not-read', { cell }, { at, sheet: name })];
		});
	const hidden = skipped
		.filter(({ reason }) => reason === 'hidden')
		.map(({ name }) => createWarning('sheet/hidden-cells', {}, { sheet: name }));
	return [...unread, ...hidden];
}

/** The first cell that names a unit and has a figure behind it, and where it stands. */
function firstUnit(rows: Row[], lookup: UnitLookup): { cell: string; at: string } | null {
	for (const { line, cells } of rows) {
		const isFigure = (cell: string): boolean =>
			looksLikeNumber(cell) && !lookup.units.byCode.has(cell.trim());
		if (!cells.some(isFigure)) continue;
		for (const [index, text] of cells.slice(0, SEARCHED_CELLS).entries()) {
			const cell = text.trim();
			if (cell !== '' && namesUnit(cell, lookup) && cells.slice(index + 1).some(isFigure))
				return { cell, at: `${columnName(index)}${line}` };
		}
	}
	return null;
}

/** A code of five digits, or a name; a number of fewer digits may be anything. */
function namesUnit(cell: string, lookup: UnitLookup): boolean {
	if (cell.length > MAX_NAME_LENGTH || (!/\p{L}/u.test(cell) && cell.length < CODE_LENGTH))
		return false;
	const found = findUnit(lookup, cell);
	return found.unit !== null || found.code === 'unit/not-valid' || found.code === 'unit/ambiguous';
}

const MAX_NAME_LENGTH = 100;
const CODE_LENGTH = 5;
