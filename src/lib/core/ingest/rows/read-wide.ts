import type { Form } from '../../model/form.ts';
import type { Period } from '../../model/period.ts';
import type { Unit } from '../../model/unit.ts';
import { figuresOf } from './evaluate-rule.ts';
import { createRowUnitFinder, type RowUnit } from './row-unit-finder.ts';
import type { UnitLookupResult } from '../units/lookup-failure.ts';
import { readTable, type TableRow } from './read-table.ts';
import { emptyRows, type ReadRows } from './rows.ts';
import type { Table } from '../table/recognise-table.ts';
import type { FileContext } from '../context/resolve-context.ts';
import { isGroupNumber, isLevelTotal, isRowNumber, isTotal } from './total-row.ts';

/**
 * A table with a row a unit. Beside units it holds headings (`II Huyện, thị xã, thành phố`), with
 * or without figures of their own, totals, and below it signatures: a row that names no unit and
 * holds no figure is left out. A row of a unit whose level does not submit the form is a total. A
 * heading that names a district helps to choose between namesakes.
 */
export function* readWide(
	{ sheet, layout }: Table,
	setting: FileContext
): Generator<ReadRows, void> {
	const find = createRowUnitFinder(layout, setting.lookup);
	const above: Heading = { group: 0, context: null };
	for (const segment of readTable(sheet, layout)) {
		const rows = emptyRows(segment.sheetRows);
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
	rows: ReadRows,
	row: TableRow,
	{ found, naming }: RowUnit,
	above: Heading,
	form: Form,
	period: Period | null
): void {
	const { line, cells, isRagged } = row;
	const kind = kindOf(row, found, form);
	if (opensGroup(kind, found)) {
		above.group += 1;
		above.context = found.unit;
	}
	const { group } = above;
	if (kind === 'silent' && found.unit) rows.unitsWithoutFigures.push({ unit: found.unit, line });
	if (kind === 'total') rows.totals.push({ line, cells, group, totalScope: '', isRagged });
	if (kind === 'subtotal')
		rows.totals.push({ line, cells, group, totalScope: 'heading', isRagged });
	if (kind !== 'unit') return;
	const figures = figuresOf(form, cells);
	const candidate = { line, naming, found, period, cells, figures, isRagged, statement: null };
	rows.candidates.push(candidate);
	rows.addends.push({ line, cells, group, totalScope: found.unit?.level ?? '', isRagged });
}

/** `silent`: a unit without a figure. `subtotal`: a heading with figures. `text`: none of ours. */
type RowKind = 'unit' | 'silent' | 'total' | 'subtotal' | 'heading' | 'text';

function kindOf(row: TableRow, found: UnitLookupResult, { levels }: Form): RowKind {
	const label = row.name || row.code || (/\p{L}/u.test(row.ordinal) ? row.ordinal : '');
	if (label === '') return row.hasFigures ? 'unit' : 'text';
	// a unit of a level that does not submit the form, such as the province, sums up the others
	if (found.unit && !levels.includes(found.unit.level) && row.hasFigures) return 'total';
	if (found.unit || found.code !== 'unit/unknown') {
		if (row.isFilled) return 'unit';
		return found.unit ? 'silent' : 'text';
	}
	if (isTotal(label)) return row.hasFigures ? 'total' : 'text';
	const isNearUnit = found.candidates.length > 0;
	// behind a number of a group it heads the rows below it
	if (row.hasFigures && isLevelTotal(label) && !isGroupNumber(row.ordinal)) return 'total';
	if (row.hasFigures) return isGroupNumber(row.ordinal) && !isNearUnit ? 'subtotal' : 'unit';
	// a numbered name is a unit, even if nothing is reported for it
	return isRowNumber(row.ordinal) && row.name !== '' ? 'unit' : 'heading';
}

/** A district without figures heads its communes, or did not report; the rows below tell which. */
const opensGroup = (kind: RowKind, { unit }: UnitLookupResult): boolean =>
	kind === 'heading' || kind === 'subtotal' || (kind === 'silent' && unit?.level !== 'commune');
