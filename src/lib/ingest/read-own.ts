import { figuresOf } from './evaluate-rule.ts';
import { refuse, type Found } from './find-unit.ts';
import { readTable } from './read-table.ts';
import type { Rows } from './read.ts';
import type { Table } from './recognise.ts';
import type { Setting } from './settle.ts';
import { isGroupNumber, isTotal } from './total-row.ts';

/**
 * A unit's own file: a row a sector (`Lĩnh vực …`), and the last total row is the unit's line
 * (contract §1). The unit is the sender, chosen or printed.
 */
export function readOwn({ sheet, layout }: Table, { period, sender, ground }: Setting): Rows {
	const rows: Rows = { candidates: [], summands: [], totals: [], silent: [], problems: [] };
	for (const row of readTable(sheet, layout).filter(({ hasFigures }) => hasFigures)) {
		const { line, cells, isRagged, name, ordinal } = row;
		const tier = isGroupNumber(ordinal) ? 'group' : 'row';
		if (isTotal(name || ordinal)) rows.totals.push({ line, cells, group: 0, tier: '', isRagged });
		else rows.summands.push({ line, cells, group: 0, tier, isRagged });
	}
	const own = rows.totals.at(-1);
	if (!own) return rows;
	const found: Found = sender ? { unit: sender } : refuse(ground, 'unit/unknown', []);
	const naming = { text: sender?.name ?? '', column: null };
	const { line, cells, isRagged } = own;
	const figures = figuresOf(layout.form, cells);
	rows.candidates.push({ line, naming, found, period, cells, figures, isRagged, statement: null });
	return rows;
}
