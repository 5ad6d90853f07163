import { randomUUID } from 'node:crypto';
import { formOf } from '../../core/model/catalogue.ts';
import type { AppContext } from '../../server/app-context.ts';
import type { Store } from '../../server/db/store.ts';
import { addReport } from '../../server/events/add-report.ts';
import { appendEvent } from '../../server/events/event-log.ts';
import { reportsOfSameUpload, reportStatusOf, rowsInForceOf } from '../../server/events/reports.ts';
import type { IngestedFile } from './receipt.server.ts';
import type { Submission, SubmissionContext } from './submission.server.ts';

type StoreContext = Omit<SubmissionContext, 'note'> & { note: string | null };

/** User name of approvals by `REVIEW=auto`. */
const AUTO_REVIEW_ACTOR = 'REVIEW=auto';

/**
 * Stores a file without errors as a submitted report, approved where that is requested or
 * configured. Returns its public id. Call it inside one transaction.
 */
export function storeReport(
	app: AppContext,
	{ bytes, form, period, unit, meanings = [] }: Submission,
	{ actor, at, origin, note, approve }: StoreContext,
	{ checked, sha256 }: IngestedFile
): string {
	const { store, reference, env } = app;
	const known = checked.form === null ? undefined : formOf(reference.catalogue, checked.form);
	if (!known) throw new Error(`${checked.file.name} was accepted without a form`);
	const id = randomUUID();
	addReport(store, {
		id,
		checked,
		form: known.id,
		fields: known.fields.map(({ key }) => key),
		bytes,
		sha256,
		asked: {
			form: form ?? null,
			period: period ?? null,
			unit: unit ?? null,
			...(checked.file.sheet !== null && { sheet: checked.file.sheet }),
			...(meanings.length > 0 && { meanings })
		},
		origin: checked.isDemo ? 'sample' : origin,
		note,
		catalogue: reference.catalogueHash,
		units: reference.unitsHash,
		actor,
		at
	});
	if (approve) recordApproval(store, id, actor, at);
	else if (env.review === 'auto') recordApproval(store, id, AUTO_REVIEW_ACTOR, at);
	return id;
}

function recordApproval(store: Store, subject: string, actor: string, at: Date): void {
	appendEvent(store, { at, actor, act: 'approved', subject, reason: null, digest: null });
}

/**
 * The report that these bytes are already, while it awaits review or all its rows are in force.
 * Another sheet of the same workbook is another report.
 */
export function findDuplicateReport(
	{ store }: AppContext,
	{ sha256, checked }: IngestedFile
): string | null {
	if (checked.form === null) return null;
	const upload = { sha256, form: checked.form, period: checked.period?.id ?? null };
	const same = reportsOfSameUpload(store, upload).find((report) => {
		const { sheet = checked.file.sheet } = report.asked;
		if (sheet !== checked.file.sheet) return false;
		const status = reportStatusOf(store, report);
		if (status !== 'approved') return status === 'submitted';
		const { rows, inForce } = rowsInForceOf(store, report);
		return rows === inForce;
	});
	return same?.publicId ?? null;
}
