import type { OpenedWorkbook } from '../../core/ingest/source/workbook.ts';
import type { HeaderMapping, Origin } from '../../core/model/report.ts';
import type { UnitId } from '../../core/model/unit.ts';

/** A file as it is sent; form, period and unit may come from the file itself. */
export interface Submission {
	name: string;
	bytes: Uint8Array;
	form?: string | undefined;
	period?: string | undefined;
	unit?: string | undefined;
	/** Name of the sheet to read, where the bytes are a workbook. */
	sheet?: string | undefined;
	/** Largest size in bytes; `MAX_UPLOAD_BYTES` by default. */
	maxBytes?: number | undefined;
	/** Names of columns used by the office. */
	meanings?: HeaderMapping[] | undefined;
	/** The unit whose people hand it in: every row is of it or below it, on its period's last day. */
	within?: UnitId | undefined;
	/** The opened workbook, where the bytes are one. */
	workbook?: OpenedWorkbook | undefined;
}

/** Sender, time and channel of the submission. */
export interface SubmissionContext {
	actor: string;
	at: Date;
	/** The report gets the time at which it is stored: its file may have waited to be read. */
	isTimedWhenStored?: boolean;
	origin: Origin;
	/** Says that the warnings were seen; of published counts, source and quote. */
	note?: string | undefined;
	/** Approved at once by the same actor: the operator of this machine. */
	approve: boolean;
}
