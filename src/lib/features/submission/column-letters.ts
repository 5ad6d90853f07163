import { columnName } from '../../core/ingest/source/cell-reference.ts';
import type { FileTableColumn } from '../../core/model/report.ts';

/** Letters of columns as a spreadsheet shows them, by header. */
export type ColumnLetters = ReadonlyMap<string, string>;

/** Letters of the columns whose header stands in no other column: problems name a column by its header. */
export function columnLetters(
	columns: readonly Pick<FileTableColumn, 'header' | 'index'>[]
): ColumnLetters {
	const letters = new Map<string, string>();
	const repeated = new Set<string>();
	for (const { header, index } of columns) {
		if (letters.has(header)) repeated.add(header);
		letters.set(header, columnName(index));
	}
	for (const header of repeated) letters.delete(header);
	return letters;
}
