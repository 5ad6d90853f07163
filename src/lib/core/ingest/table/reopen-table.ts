import type { Form } from '../../model/form.ts';
import type { Delimiter, Encoding, HeaderMapping } from '../../model/report.ts';
import { labelsOf, withHeaderMappings } from './label-fields.ts';
import { findInWorkbook } from './open-table.ts';
import { parseCsv } from '../source/csv.ts';
import { decodeChunks } from '../source/chunks.ts';
import { recogniseTable, type Table } from './recognise-table.ts';
import type { OpenedWorkbook } from '../source/workbook.ts';

/** Reading options of a stored file. */
export interface ReopenOptions {
	/** The form as it was then. */
	form: Form;
	meanings: HeaderMapping[];
	encoding: Encoding | null;
	delimiter: Delimiter | null;
	/** The sheets, where the bytes are a workbook. */
	workbook: OpenedWorkbook | undefined;
}

/**
 * Table of a stored file. It works like `openTable` without detection, so that only the bytes of
 * the requested rows are read. Null where the file has no table any more.
 */
export function reopenTable(bytes: Uint8Array, reading: ReopenOptions): Table | null {
	const { form, meanings, encoding, delimiter, workbook } = reading;
	const labels = [withHeaderMappings(labelsOf(form), meanings)];
	if (typeof workbook === 'object') return findInWorkbook(workbook, labels).table;
	if (encoding === null || delimiter === null) return null;
	const sheet = parseCsv(decodeChunks(encoding, bytes), delimiter);
	const layout = recogniseTable(sheet, labels);
	return layout && { sheet, layout };
}
