import { openWorkbook, type WorkbookSheet } from './workbook.ts';

/** A file with its sheets, where it is a workbook: opening one waits, and reading does not. */
export const withWorkbook = async <T extends { bytes: Uint8Array }>(
	file: T
): Promise<T & { workbook: WorkbookSheet[] | undefined }> => ({
	...file,
	workbook: await openWorkbook(file.bytes)
});
