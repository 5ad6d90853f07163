import { columnName } from '../source/cell-reference.ts';
import type { FileTableColumn } from '../../model/report.ts';

type Column = Pick<FileTableColumn, 'header' | 'index'>;

/** Letters of columns as a spreadsheet shows them, by header. */
export type ColumnLetters = ReadonlyMap<string, string>;

/**
 * Indexes of the columns whose header stands in no other column, by header. A problem names its column by
 * the header: of two columns with one header it cannot be told which is meant.
 */
export function columnIndexes(columns: readonly Column[]): ReadonlyMap<string, number> {
	const byHeader = Map.groupBy(columns, ({ header }) => header);
	const indexes = [...byHeader].flatMap(([header, [first, second]]): [string, number][] =>
		first && !second ? [[header, first.index]] : []
	);
	return new Map(indexes);
}

/** Letters of the same columns. */
export const columnLetters = (columns: readonly Column[]): ColumnLetters =>
	new Map([...columnIndexes(columns)].map(([header, index]) => [header, columnName(index)]));
