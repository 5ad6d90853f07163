import { openWorkbook } from '../ingest/workbook.ts';
import type { Submission } from './receive.ts';

/** A file with its sheets, where it is a workbook: opening one waits, and reading does not. */
export const withWorkbook = async <T extends Pick<Submission, 'bytes'>>(
	file: T
): Promise<T & Pick<Submission, 'workbook'>> => ({
	...file,
	workbook: await openWorkbook(file.bytes)
});
