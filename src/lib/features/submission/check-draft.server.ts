import { openWorkbook } from '../../core/ingest/source/workbook.ts';
import { fileTableOf } from '../../core/ingest/table/file-table.ts';
import { isNamelessHeader } from '../../core/ingest/table/nameless-columns.ts';
import { foldPath } from '../../core/ingest/table/join-headers.ts';
import type { CheckedDraft, Draft } from '../../core/model/draft.ts';
import { needsNote } from '../../core/model/problem.ts';
import type { HeaderMapping, IngestResult, Receipt } from '../../core/model/report.ts';
import { RequestError } from '../../core/model/request-error.ts';
import { plainText } from '../../core/model/typed-text.ts';
import type { AppContext } from '../../server/app-context.ts';
import { accountByName } from '../../server/auth/account-records.ts';
import { bytesOfDraft, removeDraft } from '../../server/db/drafts.ts';
import { runInTransaction } from '../../server/db/store.ts';
import { correctionOf } from './draft-standing.server.ts';
import { draftOf } from './drafts.server.ts';
import { headerMappingsOf, storeHeaderMappings } from './header-mappings.server.ts';
import { ingestUpload } from './ingest-upload.server.ts';
import {
	findUploadTable,
	identifyUpload,
	openUpload,
	type OpenedUpload,
	withKeptRows
} from './open-upload.server.ts';
import { unstoredReceipt } from './receipt.server.ts';
import type { Submission } from './submission.server.ts';
import { putOnRecord, readComparedReport, receiptOf } from './submit-report.server.ts';
import { soleUnitCode } from './upload-options.server.ts';

/** A draft as it reads today, against what is in force today; stores nothing. */
export async function checkDraft(
	app: AppContext,
	owner: string,
	id: string
): Promise<CheckedDraft> {
	const draft = draftOf(app, owner, id);
	const upload = await openDraft(app, draft, new Date());
	const read = ingestUpload(app, upload);
	const receipt = unstoredReceipt(app, read);
	const { opened } = upload;
	const { sheets } = opened;
	return { draft, receipt, checked: read.checked, sheets, tabulated: fileTableOf(opened) };
}

/** Statement of the sender at the confirmation, and its time. */
export interface Confirmation {
	note: string | null;
	/** The sender ticked that the warnings were read: without it a file with warnings is not taken. */
	seen: boolean;
	at: Date;
}

/**
 * Hands a draft in: whole or not at all, the draft going as the report comes. What was not taken
 * comes back with status `refused` or `checked`, and the draft stays. Warnings that need a note and
 * corrections of published figures are not taken without one.
 */
export async function confirmDraft(
	app: AppContext,
	owner: string,
	id: string,
	{ note, seen, at }: Confirmation
): Promise<Receipt> {
	const draft = draftOf(app, owner, id);
	const upload = await openDraft(app, draft, at);
	const read = ingestUpload(app, upload);
	const confirmedNote =
		seen || !read.checked.problems.some(needsNote) ? (note ?? undefined) : undefined;
	const act = { actor: owner, at, origin: 'web', note: confirmedNote, approve: false } as const;
	if (isBlank(note) && read.checked.errors === 0 && correctionOf(app, read.checked) !== null)
		return unstoredReceipt(app, read);
	readComparedReport(app, read);
	const stored = runInTransaction(app.store, () => {
		draftOf(app, owner, id);
		assertMayStillSubmit(app, upload.sent, owner);
		const now = new Date();
		const taken = putOnRecord(app, upload.sent, { ...act, at: now }, read);
		if (taken !== null) closeDraft(app, draft, read.checked, now);
		return taken;
	});
	return receiptOf(app, read, stored);
}

/** Removes a draft that became a report, and keeps what its sender said about its columns. */
function closeDraft(app: AppContext, draft: Draft, checked: IngestResult, at: Date): void {
	const { form, sender: office } = checked;
	const actor = draft.owner;
	if (form !== null && office !== null)
		storeHeaderMappings(app.store, { office, form }, lastingMappings(draft.chosen.meanings), {
			actor,
			at
		});
	removeDraft(app.store, draft.id);
}

/**
 * The account may have been closed, or given another unit, while its file waited to be read. Throws
 * `RequestError` (`denied`).
 */
function assertMayStillSubmit({ store }: AppContext, { within }: Submission, owner: string): void {
	const account = accountByName(store, owner);
	const isOpen = account === undefined || account.deactivatedAt === null;
	if (!isOpen || (account?.unit ?? undefined) !== within) throw new RequestError('denied');
}

const isBlank = (note: string | null): boolean => plainText(note ?? '').trim() === '';

/**
 * Finds the table of a draft with the column names that its office has taught the system. The office
 * may be named in the file only, so its table is found a second time where the office taught some;
 * its rows are read once.
 */
async function openDraft(app: AppContext, draft: Draft, at: Date): Promise<OpenedUpload> {
	const sent = await submissionOf(app, draft);
	const upload = findUploadTable(app, sent, at);
	const identity = identifyUpload(upload);
	if (identity === null || identity.sender === null) return withKeptRows(upload);
	const scope = { office: identity.sender.id, form: identity.form };
	const { meanings: chosen } = draft.chosen;
	const meanings = mergeHeaderMappings(headerMappingsOf(app.store, scope), chosen);
	return meanings.length === chosen.length
		? withKeptRows(upload)
		: openUpload(app, { ...sent, meanings }, at);
}

/**
 * Builds the submission of a draft. The unit is read from the account each time, so a draft is
 * checked against the present permissions of its owner. An owner without an account is the operator
 * of this machine.
 */
async function submissionOf({ store, reference }: AppContext, draft: Draft): Promise<Submission> {
	const { form, period, unit, sheet, meanings } = draft.chosen;
	const bytes = bytesOfDraft(store, draft);
	const within = accountByName(store, draft.owner)?.unit ?? undefined;
	return {
		name: draft.name,
		bytes,
		form: form ?? undefined,
		period: period ?? undefined,
		unit: unit ?? soleUnitCode(reference.units, within),
		sheet: sheet ?? undefined,
		meanings,
		within,
		workbook: await openWorkbook(bytes)
	};
}

/** Merges header mappings: the ones chosen now take precedence over the stored ones. */
function mergeHeaderMappings(known: HeaderMapping[], chosen: HeaderMapping[]): HeaderMapping[] {
	const headers = new Set(chosen.map(({ header }) => foldPath(header)));
	return [...known.filter(({ header }) => !headers.has(header)), ...chosen];
}

/** Mappings to be remembered: "Cột D" is another column in the next file. */
const lastingMappings = (meanings: HeaderMapping[]): HeaderMapping[] =>
	meanings.filter(({ header }) => !isNamelessHeader(header)).map(foldHeader);

/** Remembered in one spelling, so that what is said later replaces what was said before. */
const foldHeader = ({ header, field }: HeaderMapping): HeaderMapping => ({
	header: foldPath(header),
	field
});
