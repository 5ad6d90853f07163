import type { Unit } from '../model/unit.ts';
import { findRow, type RowFinder } from './find-row.ts';
import type { Sheet } from './parse.ts';
import type { Rows, Setting } from './read.ts';
import { readTable, type TableRow } from './read-table.ts';
import type { Layout } from './recognise.ts';
import { isGroupNumber, isRowNumber, isTotal } from './total-row.ts';

/** What the rows above say about a row: the group it stands in, the district that heads it. */
interface Heading {
	group: number;
	context: Unit | null;
}

/**
 * A table with a row a unit. Beside units it holds headings (`II Huyện, thị xã, thành phố`), with
 * or without figures of their own, totals, and below it signatures: rows that name no unit and hold
 * no figure are left out.
 */
export function readWide(sheet: Sheet, layout: Layout, setting: Setting): Rows {
	const rows: Rows = { candidates: [], summands: [], totals: [], silent: [], problems: [] };
	const find = findRow(layout, setting.ground);
	let heading: Heading = { group: 0, context: null };
	for (const row of readTable(sheet, layout))
		heading = place(row, { rows, find, heading, period: setting.period });
	return rows;
}

interface Placing {
	rows: Rows;
	find: RowFinder;
	heading: Heading;
	period: Setting['period'];
}

/** Puts a row where it belongs; gives the heading that holds for the rows below it. */
function place(row: TableRow, { rows, find, heading, period }: Placing): Heading {
	const label = row.name || row.code || (/\p{L}/u.test(row.ordinal) ? row.ordinal : '');
	const { line, cells, isRagged } = row;
	if (label === '' && !row.hasFigures) return heading;
	if (isTotal(label)) {
		if (row.hasFigures) rows.totals.push({ line, cells, group: heading.group, tier: '', isRagged });
		return heading;
	}
	const { found, naming } = find(row, heading.context);
	const isUnknown = found.unit === null && found.code === 'unit/unknown';
	if (isUnknown && !row.hasFigures && !(isRowNumber(row.ordinal) && row.name !== ''))
		return { group: heading.group + 1, context: null };
	if (isUnknown && isGroupNumber(row.ordinal)) {
		rows.totals.push({ line, cells, group: heading.group + 1, tier: 'heading', isRagged });
		return { group: heading.group + 1, context: null };
	}
	if (found.unit && !row.isFilled) {
		rows.silent.push({ unit: found.unit, line });
		return found.unit.level === 'commune' ? heading : { ...heading, context: found.unit };
	}
	if (!found.unit && !isUnknown && !row.isFilled) return heading;
	rows.candidates.push({ line, naming, found, period, cells, isRagged, statement: null });
	rows.summands.push({
		line,
		cells,
		group: heading.group,
		tier: found.unit?.level ?? '',
		isRagged
	});
	return heading;
}
