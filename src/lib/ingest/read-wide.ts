import type { Form } from '../model/form.ts';
import type { Period } from '../model/period.ts';
import type { Unit } from '../model/unit.ts';
import { figuresOf } from './evaluate-rule.ts';
import { findRow, type Named } from './find-row.ts';
import type { Found } from './find-unit.ts';
import { readTable, type TableRow } from './read-table.ts';
import { noRows, type Rows } from './read.ts';
import type { Table } from './recognise.ts';
import type { Setting } from './settle.ts';
import { isGroupNumber, isRowNumber, isTotal } from './total-row.ts';

/**
 * A table with a row a unit. Beside units it holds headings (`II Huyện, thị xã, thành phố`), with
 * or without figures of their own, totals, and below it signatures: a row that names no unit and
 * holds no figure is left out. A heading that names a district helps to choose between namesakes.
 */
export function* readWide({ sheet, layout }: Table, setting: Setting): Generator<Rows, void> {
	const find = findRow(layout, setting.ground);
	const above: Heading = { group: 0, context: null };
	for (const segment of readTable(sheet, layout)) {
		const rows = noRows(segment.sheetRows);
		for (const row of segment.rows)
			addRow(rows, row, find(row, above.context), above, layout.form, setting.period);
		yield rows;
	}
}

/** The heading that a row stands under. */
interface Heading {
	group: number;
	context: Unit | null;
}

function addRow(
	rows: Rows,
	row: TableRow,
	{ found, naming }: Named,
	above: Heading,
	form: Form,
	period: Period | null
): void {
	const { line, cells, isRagged } = row;
	const kind = kindOf(row, found);
	if (opensGroup(kind, found)) {
		above.group += 1;
		above.context = found.unit;
	}
	const { group } = above;
	if (kind === 'silent' && found.unit) rows.silent.push({ unit: found.unit, line });
	if (kind === 'total') rows.totals.push({ line, cells, group, tier: '', isRagged });
	if (kind === 'subtotal') rows.totals.push({ line, cells, group, tier: 'heading', isRagged });
	if (kind !== 'unit') return;
	const figures = figuresOf(form, cells);
	const candidate = { line, naming, found, period, cells, figures, isRagged, statement: null };
	rows.candidates.push(candidate);
	rows.summands.push({ line, cells, group, tier: found.unit?.level ?? '', isRagged });
}

/** `silent`: a unit without a figure. `subtotal`: a heading with figures. `text`: none of ours. */
type Kind = 'unit' | 'silent' | 'total' | 'subtotal' | 'heading' | 'text';

function kindOf(row: TableRow, found: Found): Kind {
	const label = row.name || row.code || (/\p{L}/u.test(row.ordinal) ? row.ordinal : '');
	if (label === '') return row.hasFigures ? 'unit' : 'text';
	if (found.unit || found.code !== 'unit/unknown') {
		if (row.isFilled) return 'unit';
		return found.unit ? 'silent' : 'text';
	}
	if (isTotal(label)) return row.hasFigures ? 'total' : 'text';
	if (row.hasFigures) return isGroupNumber(row.ordinal) ? 'subtotal' : 'unit';
	// a numbered name is meant as a unit, even if nothing is reported for it
	return isRowNumber(row.ordinal) && row.name !== '' ? 'unit' : 'heading';
}

/** A district without figures heads its communes, or did not report; the rows below tell which. */
const opensGroup = (kind: Kind, { unit }: Found): boolean =>
	kind === 'heading' || kind === 'subtotal' || (kind === 'silent' && unit?.level !== 'commune');
