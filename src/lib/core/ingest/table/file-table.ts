import type { FileTable } from '../../model/report.ts';
import type { IngestReference, IngestOptions } from '../source/ingest-input.ts';
import { fieldKeyOf } from './name-columns.ts';
import { openTable } from './open-table.ts';

/**
 * A file as the table that `ingest` reads it as: for a preview, and for a file with remarks. Null
 * where no table was found.
 */
export function readFileTable(
	bytes: Uint8Array,
	sending: IngestOptions,
	reference: IngestReference
): FileTable | null {
	const { table, file } = openTable(bytes, sending, reference);
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
