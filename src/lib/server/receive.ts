import type { WorkbookSheet } from '../ingest/workbook.ts';
import type { IngestResult, HeaderMapping, Origin, Receipt } from '../model/report.ts';
import type { UnitId } from '../model/unit.ts';
import { runInTransaction } from './db/open.ts';
import { storeReport } from './put-on-record.ts';
import { storedReceipt, unstoredReceipt, type IngestedFile } from './receipt.ts';
import { ingestUpload } from './read-file.ts';
import { assertPeriodOpen } from './period-lock.ts';
import { findDuplicateReport } from './same-report.ts';
import type { AppContext } from './world.ts';

/** A file as it is sent; form, period and unit may come from the file itself. */
export interface Submission {
	name: string;
	bytes: Uint8Array;
	form?: string | undefined;
	period?: string | undefined;
	unit?: string | undefined;
	/** How large it may be; MAX_UPLOAD_BYTES where nothing is said. */
	maxBytes?: number | undefined;
	/** What the office calls its columns. */
	meanings?: HeaderMapping[] | undefined;
	/** The unit whose people hand it in: every row is of it or below it, on its period's last day. */
	within?: UnitId | undefined;
	/** The sheets, where the bytes are a workbook that was opened. */
	workbook?: WorkbookSheet[] | undefined;
}

/** Who hands it in, when and by which way. */
export interface SubmissionContext {
	actor: string;
	at: Date;
	origin: Origin;
	/** Says that the warnings were seen; of published counts, source and quote. */
	note?: string | undefined;
	/** Approved at once by the same actor: the operator of this machine. */
	approve: boolean;
}

export interface CheckedReceipt {
	receipt: Receipt;
	checked: IngestResult;
}

/** Reads and checks a file as of today, against what is in force; stores nothing. */
export function checkSubmission(world: AppContext, sent: Submission): CheckedReceipt {
	const read = ingestUpload(world, sent, new Date());
	return { receipt: unstoredReceipt(world, read), checked: read.checked };
}

/** What became of a file that was handed in, and whether this made a report of it. */
export interface SubmitResult {
	receipt: Receipt;
	isNew: boolean;
}

/**
 * Takes a report: checks it and, where it has no error and its warnings a note, puts it on record,
 * whole or not at all. The same bytes for the same form and period, while that report is submitted
 * or wholly in force, change nothing and give the first receipt (docs/rules.md §5). What is not
 * taken comes back with status `refused` (errors) or `checked` (warnings that need a note). Throws
 * `RefusedAct` (`period-locked`).
 */
export const submitReport = (
	world: AppContext,
	sent: Submission,
	act: SubmissionContext
): SubmitResult => submitIngestedFile(world, sent, act, ingestUpload(world, sent, act.at));

/** As `take`, of a file that was read already: what holds the write lock should not read for long. */
export function submitIngestedFile(
	world: AppContext,
	sent: Submission,
	act: SubmissionContext,
	read: IngestedFile
): SubmitResult {
	const { errors, warnings } = read.checked;
	const note = act.note?.trim() || null;
	return runInTransaction(world.store, () => {
		// what lies outside the sender's duty is not answered with another's receipt
		if (sent.within !== undefined && errors > 0)
			return { receipt: unstoredReceipt(world, read), isNew: false };
		const first = findDuplicateReport(world, read);
		if (first !== null) return { receipt: storedReceipt(world, first), isNew: false };
		if (errors > 0 || (warnings > 0 && note === null))
			return { receipt: unstoredReceipt(world, read), isNew: false };
		assertPeriodOpen(world, read.checked);
		const id = storeReport(world, sent, { ...act, note }, read);
		return { receipt: storedReceipt(world, id), isNew: true };
	});
}

/** As `take`, for those who need not know whether the report was there before. */
export const submitForReceipt = (
	world: AppContext,
	sent: Submission,
	act: SubmissionContext
): Receipt => submitReport(world, sent, act).receipt;
