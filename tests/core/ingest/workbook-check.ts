import { ingest } from '../../../src/lib/core/ingest/ingest.ts';
import type { IngestOptions } from '../../../src/lib/core/ingest/source/ingest-input.ts';
import type { WorkbookSheet } from '../../../src/lib/core/ingest/source/workbook-sheet.ts';
import type { IngestResult } from '../../../src/lib/core/model/report.ts';
import { reference } from './reference.ts';
import { sheetOf, workbookOf } from './workbook-of.ts';

/** Rows as texts, cells separated by `|`. */
export const sheet = (name: string, ...rows: string[]): WorkbookSheet =>
	sheetOf(
		name,
		rows.map((row) => row.split('|'))
	);

/** Checks a workbook of these sheets; `vanban` of June 2023 unless said otherwise. */
export function checkSheets(
	sheets: WorkbookSheet[],
	options: Partial<IngestOptions> = {},
	isRecalculated = false
): IngestResult {
	const bytes = new TextEncoder().encode('PK\x03\x04');
	const workbook = { ...workbookOf(...sheets), isRecalculated };
	const given = { name: 'x.xlsx', form: 'vanban', period: '2023-06', workbook, ...options };
	return ingest(bytes, given, reference);
}
