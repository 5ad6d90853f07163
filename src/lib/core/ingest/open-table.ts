import type { Problem } from '../model/problem.ts';
import type { FileFacts } from '../model/report.ts';
import { chooseSheet } from './choose-sheet.ts';
import type { IngestOptions, IngestReference } from './source/ingest-input.ts';
import { findTables } from './table/find-tables.ts';
import { withoutOwnRemarks } from './table/own-remarks.ts';
import { unreadSheets } from './unread-sheets.ts';
import type { Table } from './table/recognise-table.ts';

/** The table of a file, or the problems that prevent reading one. */
export interface OpenResult {
	file: FileFacts;
	/** Null where no table was found, or no sheet could be chosen; `problems` says why. */
	table: Table | null;
	/** Names of the sheets with a header of a form, from which the sender may choose. */
	sheets: string[];
	problems: Problem[];
}

/** Bytes → text → rows → table; of a workbook, the sheet that fits form and period. */
export function openTable(
	bytes: Uint8Array,
	options: IngestOptions,
	reference: IngestReference
): OpenResult {
	const { tables, encoding, problems } = findTables(bytes, options, reference);
	const chosen = chooseSheet(tables, options, reference);
	const table = chosen.table && withoutOwnRemarks(chosen.table);
	const file = {
		name: options.name,
		bytes: bytes.length,
		encoding: table?.sheet.worksheet?.encoding ?? encoding,
		delimiter: table?.sheet.delimiter ?? null,
		sheet: table?.sheet.worksheet?.name ?? null,
		headerLine: table?.layout.headerLine ?? null
	};
	const sheets = tables.flatMap(({ sheet }) => sheet.worksheet?.name ?? []);
	const { workbook, sheet } = options;
	// who names a sheet has seen the others
	const isChosen = table === null || typeof workbook !== 'object' || sheet !== undefined;
	const unread = isChosen ? [] : unreadSheets(workbook, tables, reference);
	return { file, table, sheets, problems: [...problems, ...chosen.problems, ...unread] };
}

/** The same table with all rows in memory: a file that is checked and shown is parsed once. */
export function withRowsInMemory(result: OpenResult): OpenResult {
	if (!result.table) return result;
	const { sheet, layout } = result.table;
	return { ...result, table: { layout, sheet: { ...sheet, rows: [...sheet.rows] } } };
}
