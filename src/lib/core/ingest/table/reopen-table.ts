import type { HeaderWords } from '../../model/catalogue.ts';
import type { Form } from '../../model/form.ts';
import type { Delimiter, Encoding, HeaderMapping } from '../../model/report.ts';
import { type FormLabels, labelsOf, withHeaderMappings } from './label-fields.ts';
import { bestTable, findInWorkbook, isNamedSheet } from './find-tables.ts';
import { parseCsv } from '../source/csv.ts';
import { decodeChunks } from '../source/chunks.ts';
import { recogniseTable, type Table } from './recognise-table.ts';
import type { OpenedWorkbook } from '../source/workbook.ts';
import type { Workbook } from '../source/workbook-sheet.ts';

/** Reading options of a stored file. */
export interface ReopenOptions {
	/** The form as it was then. */
	form: Form;
	/** Header words of the catalogue as it was then. */
	headers: HeaderWords | undefined;
	meanings: HeaderMapping[];
	encoding: Encoding | null;
	delimiter: Delimiter | null;
	/** Name of the sheet that was read; absent in reports that were read by the best sheet. */
	sheet: string | undefined;
	/** The sheets, where the bytes are a workbook. */
	workbook: OpenedWorkbook | undefined;
}

/**
 * Table of a stored file. It works like `openTable` without detection, so that only the bytes of
 * the requested rows are read. Null where the file has no table any more.
 */
export function reopenTable(bytes: Uint8Array, reading: ReopenOptions): Table | null {
	const { form, headers, meanings, encoding, delimiter, sheet: name, workbook } = reading;
	const labels = [withHeaderMappings(labelsOf(form, headers), meanings)];
	if (typeof workbook === 'object') return tableInSheet(workbook, labels, name);
	if (encoding === null || delimiter === null) return null;
	const sheet = parseCsv(decodeChunks(encoding, bytes), delimiter);
	const layout = recogniseTable(sheet, labels);
	return layout && { sheet, layout };
}

function tableInSheet(
	workbook: Workbook,
	labels: FormLabels[],
	name: string | undefined
): Table | null {
	const { tables } = findInWorkbook(workbook, labels);
	const found =
		name === undefined ? bestTable(tables) : tables.find((table) => isNamedSheet(table, name));
	return found ?? null;
}
