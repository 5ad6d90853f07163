import type { Form } from '../../model/form.ts';
import { figuresOf } from './evaluate-rule.ts';
import { lookupFailure, type UnitLookupResult } from '../units/lookup-failure.ts';
import { readTable, type TableRow } from './read-table.ts';
import { emptyRows, type Candidate, type ReadRows, type TotalAddend } from './rows.ts';
import type { Table } from '../table/recognise-table.ts';
import type { FileContext } from '../context/resolve-context.ts';
import { isGroupNumber, isTotal } from './total-row.ts';

/**
 * A unit's own file: a row a sector (`Lĩnh vực …`), and the last total row is the unit's line
 * (docs/rules.md §1). The unit is the sender, chosen or printed.
 */
export function* readSingleUnit(
	{ sheet, layout }: Table,
	setting: FileContext
): Generator<ReadRows, void> {
	let own: TotalAddend | undefined;
	for (const segment of readTable(sheet, layout)) {
		const rows = emptyRows(segment.sheetRows);
		for (const row of segment.rows) addRow(rows, row);
		own = rows.totals.at(-1) ?? own;
		yield rows;
	}
	if (own) yield { ...emptyRows([]), candidates: [candidateOf(own, layout.form, setting)] };
}

function addRow(rows: ReadRows, row: TableRow): void {
	const { line, cells, isRagged, name, ordinal, hasFigures } = row;
	if (!hasFigures) return;
	const tier = isGroupNumber(ordinal) ? 'group' : 'row';
	if (isTotal(name || ordinal))
		rows.totals.push({ line, cells, group: 0, totalScope: '', isRagged });
	else rows.addends.push({ line, cells, group: 0, totalScope: tier, isRagged });
}

function candidateOf(
	own: TotalAddend,
	form: Form,
	{ period, sender, reported, lookup }: FileContext
): Candidate {
	const found: UnitLookupResult = reported ?? lookupFailure(lookup, 'unit/unknown', []);
	const naming = { text: (found.unit ?? sender)?.name ?? '', column: null };
	const { line, cells, isRagged } = own;
	const figures = figuresOf(form, cells);
	return { line, naming, found, period, cells, figures, isRagged, statement: null };
}
