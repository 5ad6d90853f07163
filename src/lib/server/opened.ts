import { openWorkbook } from '../ingest/workbook.ts';
import type { Sent } from './receive.ts';

/** A file with its sheets, where it is a workbook: opening one waits, and reading does not. */
export const opened = async <T extends Pick<Sent, 'bytes'>>(
	file: T
): Promise<T & Pick<Sent, 'workbook'>> => ({ ...file, workbook: await openWorkbook(file.bytes) });
