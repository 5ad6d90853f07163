import type { Problem } from '../../model/problem.ts';
import type { FileContext } from '../context/resolve-context.ts';
import type { ReadRows } from '../rows/rows.ts';
import type { Layout, Table } from '../table/recognise-table.ts';

/** All that a check of some rows looks at. */
export interface CheckInput extends Table, FileContext {
	rows: ReadRows;
}

/** One rule of those of docs/rules.md §6: the problems it finds, in the order of the rows. */
export interface Check {
	/** Problems of a batch of rows; the rule keeps its own state between batches. */
	batch?: (reading: CheckInput) => Iterable<Problem>;
	/** Problems found only after the whole file. */
	end?: () => Iterable<Problem>;
}

/** The header of each column by its index, as found. */
export const headersOf = ({ columns }: Layout): ReadonlyMap<number, string> =>
	new Map(columns.map(({ index, header }) => [index, header]));
