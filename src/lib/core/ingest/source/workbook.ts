import { recogniseFormat } from './format.ts';
import { readNumberFormats } from './number-formats.ts';
import { readSharedStrings } from './shared-strings.ts';
import { sheetReader } from './sheet-reader.ts';
import {
	cellBudget,
	damaged,
	UnreadableWorkbook,
	type WorkbookFailure
} from './workbook-limits.ts';
import { findParts, openPackage } from './workbook-parts.ts';
import type { SkippedSheet, Workbook, WorkbookSheet } from './workbook-sheet.ts';

/** A workbook, or why it cannot be read. */
export type OpenedWorkbook = Workbook | WorkbookFailure;

/**
 * Opens a workbook (.xlsx, .xlsm). Undefined where the bytes are none; `damaged` where it is broken or
 * encrypted; `too-large` where it is larger than any report: a part of it is never taken for the
 * whole. Never throws, and never takes more than the limits of `workbook-limits.ts` allow.
 *
 * The reader is our own, on node:zlib and saxes. Of the libraries tried (hucre, exceljs,
 * read-excel-file, excelize-wasm, SheetJS) each takes gigabytes for rows with one cell in column XFD,
 * or for blank formatted rows, before it can be asked how many there are.
 */
export async function openWorkbook(bytes: Uint8Array): Promise<OpenedWorkbook | undefined> {
	if (recogniseFormat(bytes) !== 'xlsx') return undefined;
	return readWorkbook(bytes).catch(failureOf);
}

async function readWorkbook(bytes: Uint8Array): Promise<Workbook> {
	const archive = openPackage(bytes);
	const parts = await findParts(archive);
	const context = {
		strings: await readSharedStrings(archive, parts.strings),
		formats: await readNumberFormats(archive, parts.styles),
		is1904: parts.is1904
	};
	const budget = cellBudget();
	const sheets: WorkbookSheet[] = [];
	const skipped: SkippedSheet[] = [];
	const read = new Set<string>();
	for (const { name, state, link } of parts.sheets) {
		const reason = reasonToSkip(state, link?.type);
		if (reason !== null) {
			skipped.push({ name, reason });
			continue;
		}
		// one large part listed as many sheets would be read each time
		if (!link || read.has(link.path)) throw damaged(`no part of its own for ${name}`);
		read.add(link.path);
		const reader = sheetReader(context, budget);
		await archive.read(link.path, reader);
		budget.close();
		sheets.push(reader.sheet(name));
	}
	return { sheets, skipped, isRecalculated: parts.isRecalculated };
}

/** Nobody sees what stands in a hidden sheet; a chart holds figures of other sheets. */
function reasonToSkip(state: string, type: string | undefined): SkippedSheet['reason'] | null {
	if (state === 'hidden') return 'hidden';
	if (state === 'veryHidden') return 'very-hidden';
	return type === undefined || type === 'worksheet' ? null : 'not-a-table';
}

/** Errors of zlib and of the text decoder have a code; all others are faults of the program. */
function failureOf(error: unknown): WorkbookFailure {
	if (error instanceof UnreadableWorkbook) return error.failure;
	const code = error instanceof Error && 'code' in error ? String(error.code) : '';
	if (/^(?:Z_|ERR_ENCODING_INVALID)/u.test(code)) return 'damaged';
	throw error;
}

/** A file with its sheets, where it is a workbook: opening one waits, and reading does not. */
export const withWorkbook = async <T extends { bytes: Uint8Array }>(
	file: T
): Promise<T & { workbook: OpenedWorkbook | undefined }> => ({
	...file,
	workbook: await openWorkbook(file.bytes)
});
