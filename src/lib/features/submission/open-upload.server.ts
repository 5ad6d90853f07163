import { resolveContext } from '../../core/ingest/context/resolve-context.ts';
import type { IngestReference } from '../../core/ingest/source/ingest-input.ts';
import { type OpenResult, openTable, withRowsInMemory } from '../../core/ingest/open-table.ts';
import { dayOf } from '../../core/model/day.ts';
import type { Unit } from '../../core/model/unit.ts';
import type { AppContext } from '../../server/app-context.ts';
import { coversUnit } from '../../server/auth/unit-scope.ts';
import type { Submission } from './submission.server.ts';

/**
 * The rows of files up to this size are parsed once and kept in memory. A larger file, of the command
 * line, is parsed twice in little memory: for its way of writing numbers, then for its rows.
 */
const MAX_KEPT_BYTES = 16 * 1_048_576;

/** A submission whose table was found; its rows are not read yet. */
export interface OpenedUpload {
	sent: Submission;
	reference: IngestReference;
	opened: OpenResult;
}

/** Finds the table of a submission, as of a day, and keeps its rows. */
export const openUpload = (app: AppContext, sent: Submission, at: Date): OpenedUpload =>
	withKeptRows(findUploadTable(app, sent, at));

/** Finds the table of a submission, as of a day. */
export function findUploadTable(app: AppContext, sent: Submission, at: Date): OpenedUpload {
	const { catalogue, units } = app.reference;
	const { maxBytes = app.env.maxUploadBytes } = sent;
	const reference = { catalogue, units, today: dayOf(at), maxBytes, progress: app.progress };
	return { sent, reference, opened: openTable(sent.bytes, sent, reference) };
}

/** The same, its rows parsed and in memory unless they are too many. */
export const withKeptRows = ({ opened, ...upload }: OpenedUpload): OpenedUpload => ({
	...upload,
	opened: upload.sent.bytes.length > MAX_KEPT_BYTES ? opened : withRowsInMemory(opened)
});

/**
 * Form and sender of a submission, before its rows are read; null where no table was found. A sender
 * outside the unit of the account is left out.
 */
export function identifyUpload({ sent, reference, opened }: OpenedUpload): UploadIdentity | null {
	if (!opened.table) return null;
	const { sender, period } = resolveContext(opened.table, sent, reference);
	const { units, today } = reference;
	const isOwn =
		sent.within === undefined ||
		(sender !== null && coversUnit(units, sent.within, sender, period?.end ?? today));
	return { form: opened.table.layout.form.id, sender: isOwn ? sender : null };
}

export interface UploadIdentity {
	form: string;
	sender: Unit | null;
}
