import { randomBytes } from 'node:crypto';
import { foldPath } from '../../core/ingest/table/join-headers.ts';
import { readFileTable } from '../../core/ingest/table/file-table.ts';
import { openWorkbook } from '../../core/ingest/source/workbook.ts';
import { dayOf } from '../../core/model/day.ts';
import type { CheckedDraft, DraftOptions, Draft } from '../../core/model/draft.ts';
import { RequestError } from '../../core/model/request-error.ts';
import type { IngestResult, HeaderMapping, Receipt } from '../../core/model/report.ts';
import { runInTransaction } from '../../server/db/store.ts';
import {
	addDraft,
	bytesOfDraft,
	draftsOfOwner,
	findDraft,
	removeDraft,
	removeDraftsBefore,
	setDraftOptions
} from '../../server/db/drafts.ts';
import { appendEvent, movesOf } from '../../server/events/event-log.ts';
import { accountByName } from '../../server/auth/account-records.ts';
import { headerMappingsOf, storeHeaderMappings } from './header-mappings.server.ts';
import { reportsOfBytes } from '../../server/events/reports.ts';
import { soleUnitCode } from './upload-options.server.ts';
import { ingestUpload } from './ingest-upload.server.ts';
import {
	checkSubmission,
	submitIngestedFile,
	type CheckedReceipt
} from './submit-report.server.ts';
import type { Submission } from './submission.server.ts';
import { RefusedAct } from '../../server/refused-act.ts';
import { sha256 } from '../../server/db/digest.ts';
import type { AppContext } from '../../server/app-context.ts';

/** For so long a draft waits (docs/rules.md §5). */
const DRAFT_LIFETIME_MS = 30 * 24 * 3_600_000;
/** As many files may wait for one person: an office has fewer, a script that fills the disk more. */
const MAX_DRAFTS = 50;

/** A file as it was sent, by whom and when, and what was chosen beside it. */
export interface NewDraft extends Pick<Draft, 'owner' | 'name' | 'chosen'> {
	bytes: Uint8Array;
	at: Date;
}

/** Keeps a file for its sender. Throws `RefusedAct` (`too-many-drafts`) where too many wait. */
export function saveDraft(app: AppContext, { owner, name, bytes, chosen, at }: NewDraft): Draft {
	const id = randomBytes(18).toString('base64url');
	const facts = { owner, name, chosen, sha256: sha256(bytes), createdAt: at.toISOString() };
	return runInTransaction(app.store, () => {
		removeDraftsBefore(app.store, expiryLimit(at));
		if (draftsOfOwner(app.store, owner).length >= MAX_DRAFTS)
			throw new RefusedAct('too-many-drafts', String(MAX_DRAFTS));
		addDraft(app.store, { id, ...facts }, bytes);
		recordDraftEvent(app, owner, 'uploaded', { id, ...facts });
		return { id, ...facts };
	});
}

/** A draft of this owner. Throws `RequestError` (`unknown-draft`), also for another's and an old one. */
export function draftOf({ store }: AppContext, owner: string, id: string): Draft {
	const draft = findDraft(store, owner, id);
	if (!draft || isExpired(draft)) throw new RequestError('unknown-draft', 404, id);
	return draft;
}

const isExpired = ({ createdAt }: Draft): boolean => createdAt < expiryLimit(new Date());

/**
 * The report that this owner made of a draft of these bytes, where that draft is no more: who confirms
 * twice gets the first receipt. Null where the draft still waits, or where there is none.
 */
export function reportOfDraft(
	{ store }: AppContext,
	owner: string,
	id: string,
	file: string
): string | null {
	if (findDraft(store, owner, id)) return null;
	const own = reportsOfBytes(store, file).filter(
		({ publicId }) => movesOf(store, publicId)[0]?.actor === owner
	);
	return own.at(-1)?.publicId ?? null;
}

/** What waits for this owner, the newest first. What waited too long, of whomever, goes for good. */
export function draftsOf({ store }: AppContext, owner: string, at = new Date()): Draft[] {
	removeDraftsBefore(store, expiryLimit(at));
	return draftsOfOwner(store, owner);
}

/** What was sent before this moment (UTC) has waited too long. */
const expiryLimit = (at: Date): string => new Date(at.getTime() - DRAFT_LIFETIME_MS).toISOString();

/** Replaces what was chosen beside the bytes. */
export function updateDraftOptions(
	app: AppContext,
	owner: string,
	id: string,
	chosen: DraftOptions
): void {
	setDraftOptions(app.store, draftOf(app, owner, id).id, chosen);
}

export function deleteDraft(app: AppContext, owner: string, id: string): void {
	runInTransaction(app.store, () => {
		const draft = draftOf(app, owner, id);
		removeDraft(app.store, draft.id);
		recordDraftEvent(app, owner, 'dropped', draft);
	});
}

/** That bytes came or went unhanded: by their hash, since a file's name may say more than it should. */
function recordDraftEvent(
	{ store }: AppContext,
	actor: string,
	act: 'uploaded' | 'dropped',
	draft: Draft
): void {
	const [at, subject] = [new Date(), `draft:${draft.id}`];
	appendEvent(store, { at, actor, act, subject, reason: null, digest: draft.sha256 });
}

/** A draft as it reads today, against what is in force today; stores nothing. */
export async function checkDraft(
	app: AppContext,
	owner: string,
	id: string
): Promise<CheckedDraft> {
	const draft = draftOf(app, owner, id);
	const { sent, receipt, checked } = await readDraft(app, draft);
	const { bytes, ...sending } = sent;
	const { catalogue, units } = app.reference;
	const { maxUploadBytes: maxBytes } = app.env;
	const today = dayOf(new Date());
	const ground = { catalogue, units, maxBytes, today, progress: app.progress };
	return { draft, receipt, checked, tabulated: readFileTable(bytes, sending, ground) };
}

/** Who confirms, when, and what is said of the warnings. */
export interface Confirmation {
	note: string | null;
	at: Date;
}

/**
 * Hands a draft in: whole or not at all, the draft going as the report comes. What was not taken
 * comes back with status `refused` or `checked`, and the draft stays.
 */
export async function confirmDraft(
	app: AppContext,
	owner: string,
	id: string,
	{ note, at }: Confirmation
): Promise<Receipt> {
	const draft = draftOf(app, owner, id);
	const { sent, checked } = await readDraft(app, draft);
	const act = { actor: owner, at, origin: 'web', note: note ?? undefined, approve: false } as const;
	const read = ingestUpload(app, sent, at);
	return runInTransaction(app.store, () => {
		draftOf(app, owner, id);
		const { receipt } = submitIngestedFile(app, sent, act, read);
		if (receipt.id === null) return receipt;
		const { form } = checked;
		const wording = form === null ? null : { office: officeCodeOf(app, checked), form };
		if (wording)
			storeHeaderMappings(app.store, wording, draft.chosen.meanings.map(foldHeader), {
				actor: owner,
				at
			});
		removeDraft(app.store, id);
		return receipt;
	});
}

/**
 * Reads a draft with what its office is known to mean by its headers. Who the office is may stand in
 * the file only, so a file of an office that taught us something is read a second time.
 */
async function readDraft(
	app: AppContext,
	draft: Draft
): Promise<{ sent: Submission } & CheckedReceipt> {
	const sent = await submissionOf(app, draft);
	const first = checkSubmission(app, sent);
	const { form } = first.checked;
	if (form === null) return { sent, ...first };
	const office = officeCodeOf(app, first.checked);
	const meanings = mergeHeaderMappings(
		headerMappingsOf(app.store, { office, form }),
		draft.chosen.meanings
	);
	if (meanings.length === draft.chosen.meanings.length) return { sent, ...first };
	const taught = { ...sent, meanings };
	return { sent: taught, ...checkSubmission(app, taught) };
}

/**
 * The duty is read from the account each time: a draft is held against what its owner may do today. An
 * owner without an account is the operator of this machine.
 */
async function submissionOf({ store, reference }: AppContext, draft: Draft): Promise<Submission> {
	const { form, period, unit, meanings } = draft.chosen;
	const bytes = bytesOfDraft(store, draft);
	const within = accountByName(store, draft.owner)?.unit ?? undefined;
	return {
		name: draft.name,
		bytes,
		form: form ?? undefined,
		period: period ?? undefined,
		unit: unit ?? soleUnitCode(reference.units, within),
		meanings,
		within,
		workbook: await openWorkbook(bytes)
	};
}

/** Code of the unit that hands in; empty where none is known. */
const officeCodeOf = ({ reference }: AppContext, { sender }: IngestResult): string =>
	(sender === null ? undefined : reference.units.byId.get(sender)?.code) ?? '';

/** What was said now counts before what was said once. */
function mergeHeaderMappings(known: HeaderMapping[], chosen: HeaderMapping[]): HeaderMapping[] {
	const said = new Set(chosen.map(({ header }) => foldPath(header)));
	return [...known.filter(({ header }) => !said.has(header)), ...chosen];
}

/** Remembered in one spelling, so that what is said later replaces what was said before. */
const foldHeader = ({ header, field }: HeaderMapping): HeaderMapping => ({
	header: foldPath(header),
	field
});
