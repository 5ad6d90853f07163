import type { FileFacts, FileTable } from '../../model/report.ts';
import { fieldKeyOf } from './name-columns.ts';
import type { Table } from './recognise-table.ts';

/** A file with the table that was found in it. */
interface OpenedFile {
	file: FileFacts;
	table: Table | null;
}

/**
 * A file as the table that `ingest` reads it as: for a preview, and for a file with remarks. Null
 * where no table was found.
 */
export function fileTableOf({ table, file }: OpenedFile): FileTable | null {
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
			isUnknown: column.role === 'unknown' || column.role === 'doubtful'
		})),
		form: layout.form.id,
		sheet: file.sheet,
		encoding: file.encoding,
		delimiter: file.delimiter
	};
}
