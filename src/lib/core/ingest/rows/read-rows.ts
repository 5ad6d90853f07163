import type { FileContext } from '../context/resolve-context.ts';
import type { Table } from '../table/recognise-table.ts';
import { readLong } from './read-long.ts';
import { readSingleUnit } from './read-single-unit.ts';
import { readStatements } from './read-statements.ts';
import { readWide } from './read-wide.ts';
import type { ReadRows } from './rows.ts';

/** The rows of the sheet as candidates, segment by segment, by shape and content of the table. */
export function readRows(table: Table, setting: FileContext): Iterable<ReadRows> {
	const { form, shape } = table.layout;
	if (form.content === 'statements') return readStatements(table, setting);
	if (shape === 'long') return readLong(table, setting);
	return shape === 'own' ? readSingleUnit(table, setting) : readWide(table, setting);
}
