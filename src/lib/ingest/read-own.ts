import type { Form } from '../model/form.ts';
import { figuresOf } from './evaluate-rule.ts';
import { refuse, type Found } from './find-unit.ts';
import { readTable, type TableRow } from './read-table.ts';
import { noRows, type Candidate, type Rows, type Summand } from './read.ts';
import type { Table } from './recognise.ts';
import type { Setting } from './settle.ts';
import { isGroupNumber, isTotal } from './total-row.ts';

/**
 * A unit's own file: a row a sector (`Lĩnh vực …`), and the last total row is the unit's line
 * (docs/rules.md §1). The unit is the sender, chosen or printed.
 */
export function* readOwn({ sheet, layout }: Table, setting: Setting): Generator<Rows, void> {
	let own: Summand | undefined;
	for (const segment of readTable(sheet, layout)) {
		const rows = noRows(segment.sheetRows);
		for (const row of segment.rows) addRow(rows, row);
		own = rows.totals.at(-1) ?? own;
		yield rows;
	}
	if (own) yield { ...noRows([]), candidates: [candidateOf(own, layout.form, setting)] };
}

function addRow(rows: Rows, row: TableRow): void {
	const { line, cells, isRagged, name, ordinal, hasFigures } = row;
	if (!hasFigures) return;
	const tier = isGroupNumber(ordinal) ? 'group' : 'row';
	if (isTotal(name || ordinal)) rows.totals.push({ line, cells, group: 0, tier: '', isRagged });
	else rows.summands.push({ line, cells, group: 0, tier, isRagged });
}

function candidateOf(own: Summand, form: Form, { period, sender, ground }: Setting): Candidate {
	const found: Found = sender ? { unit: sender } : refuse(ground, 'unit/unknown', []);
	const naming = { text: sender?.name ?? '', column: null };
	const { line, cells, isRagged } = own;
	const figures = figuresOf(form, cells);
	return { line, naming, found, period, cells, figures, isRagged, statement: null };
}
