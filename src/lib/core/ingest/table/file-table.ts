import type { FileTable } from '../../model/report.ts';
import { fieldKeyOf } from './name-columns.ts';
import type { OpenResult } from './open-table.ts';

/**
 * A file as the table that `ingest` reads it as: for a preview, and for a file with remarks. Null
 * where no table was found.
 */
export function fileTableOf({ table, file }: OpenResult): FileTable | null {
	if (!table) return null;
	const { sheet, layout } = table;
	return {
		rows: [...sheet.rows],
		headerStart: layout.headerStart,
		bodyStart: layout.bodyStart,
		columns: layout.columns.map((column) => ({
			index: column.index,
			header: column.header,
			field: fieldKeyOf(column),
			isUnknown: column.role === 'unknown'
		})),
		form: layout.form.id,
		encoding: file.encoding,
		delimiter: file.delimiter
	};
}
