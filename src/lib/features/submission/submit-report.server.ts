import { needsNote } from '../../core/model/problem.ts';
import type { IngestResult, Receipt } from '../../core/model/report.ts';
import { plainText } from '../../core/model/typed-text.ts';
import type { AppContext } from '../../server/app-context.ts';
import { runInTransaction } from '../../server/db/store.ts';
import { assertPeriodOpen } from './period-lock.server.ts';
import { assertWithinQuota } from './daily-quota.server.ts';
import { findDuplicateReport, storeReport } from './store-report.server.ts';
import { findWaitingReport, recordRepetition } from './waiting-report.server.ts';
import { ingestUpload } from './ingest-upload.server.ts';
import { openUpload } from './open-upload.server.ts';
import { type IngestedFile, storedReceipt, unstoredReceipt } from './receipt.server.ts';
import type { Submission, SubmissionContext } from './submission.server.ts';

export interface CheckedReceipt {
	receipt: Receipt;
	checked: IngestResult;
}

/** Reads and checks a file as of today, against what is in force; stores nothing. */
export function checkSubmission(app: AppContext, sent: Submission): CheckedReceipt {
	const read = ingestUpload(app, openUpload(app, sent, new Date()));
	return { receipt: unstoredReceipt(app, read), checked: read.checked };
}

/** Result of a submission, and whether it created a report. */
export interface SubmitResult {
	receipt: Receipt;
	isNew: boolean;
}

/**
 * Takes a report: checks it and, where it has no error and its warnings a note, puts it on record,
 * whole or not at all. The same bytes for the same form and period, while that report is submitted
 * or wholly in force, change nothing and give the first receipt (docs/rules.md §5). So do other bytes
 * with the same counts while the first report waits. What is not
 * taken comes back with status `refused` (errors) or `checked` (warnings that need a note). Throws
 * `RequestError` (`period-locked`, `quota-reached`).
 */
export const submitReport = (
	app: AppContext,
	sent: Submission,
	act: SubmissionContext
): SubmitResult =>
	submitIngestedFile(app, sent, act, ingestUpload(app, openUpload(app, sent, act.at)));

/**
 * Variant of `submitReport` for a file that is already parsed, so that the write lock is held only
 * briefly.
 */
function submitIngestedFile(
	app: AppContext,
	sent: Submission,
	act: SubmissionContext,
	read: IngestedFile
): SubmitResult {
	readComparedReport(app, read);
	const stored = runInTransaction(app.store, () => {
		const at = act.isTimedWhenStored ? new Date() : act.at;
		return putOnRecord(app, sent, { ...act, at }, read);
	});
	return { receipt: receiptOf(app, read, stored), isNew: stored?.isNew ?? false };
}

/** A report on record; `isNew` where this submission put it there. */
export interface StoredSubmission {
	id: string;
	isNew: boolean;
}

/** Reads what `putOnRecord` compares with, so that no other writer waits for it. */
export function readComparedReport(app: AppContext, read: IngestedFile): void {
	if (read.checked.errors === 0) findWaitingReport(app, read);
}

/**
 * Puts a parsed file on record, to be called inside one transaction; null where it is not taken. Throws
 * `RequestError` (`period-locked`, `quota-reached`).
 */
export function putOnRecord(
	app: AppContext,
	sent: Submission,
	act: SubmissionContext,
	read: IngestedFile
): StoredSubmission | null {
	const { errors, problems } = read.checked;
	const note = plainText(act.note ?? '').trim() || null;
	// what lies outside the sender's duty is not answered with another's receipt
	if (sent.within !== undefined && errors > 0) return null;
	const first = findDuplicateReport(app, read);
	if (first !== null) return { id: first, isNew: false };
	const same = errors > 0 ? null : findWaitingReport(app, read);
	if (same !== null) {
		recordRepetition(app, same, act, read);
		return { id: same, isNew: false };
	}
	if (errors > 0 || (note === null && problems.some(needsNote))) return null;
	assertPeriodOpen(app, read.checked);
	if (act.origin === 'web' || act.origin === 'api')
		assertWithinQuota(app, read.checked.sender, act.at);
	return { id: storeReport(app, sent, { ...act, note }, read), isNew: true };
}

/** The receipt of a file; computed after the transaction, so that other writers do not wait for it. */
export const receiptOf = (
	app: AppContext,
	read: IngestedFile,
	stored: StoredSubmission | null
): Receipt => (stored === null ? unstoredReceipt(app, read) : storedReceipt(app, stored.id));

/** Variant of `submitReport` for callers that only need the receipt. */
export const submitForReceipt = (
	app: AppContext,
	sent: Submission,
	act: SubmissionContext
): Receipt => submitReport(app, sent, act).receipt;
