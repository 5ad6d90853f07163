import { randomBytes } from 'node:crypto';
import { foldPath } from '../ingest/join-headers.ts';
import { readFileTable } from '../ingest/tabulate.ts';
import { openWorkbook } from '../ingest/workbook.ts';
import { dayOf } from '../model/day.ts';
import type { CheckedDraft, DraftOptions, Draft } from '../model/draft.ts';
import { RequestError } from '../model/refusal.ts';
import type { IngestResult, HeaderMapping, Receipt } from '../model/report.ts';
import { inOneTransaction } from './db/open.ts';
import { allDraftsBy, bytesOfDraft, draftBy } from './query/drafts.ts';
import { movesOf } from './query/events.ts';
import { accountBy } from './query/people.ts';
import { meaningsOf } from './query/meanings.ts';
import { reportsOfBytes } from './query/reports.ts';
import { onlyUnit } from './only-unit.ts';
import { readFile } from './read-file.ts';
import { check, takeRead, type CheckedReceipt, type Sent } from './receive.ts';
import { RefusedAct } from './refused-act.ts';
import { sha256 } from './store/digest.ts';
import { record } from './store/events.ts';
import { addDraft, rechoose, removeDraft, removeDraftsBefore } from './store/drafts.ts';
import { rememberMeanings } from './store/meanings.ts';
import type { World } from './world.ts';

/** For so long a draft waits (docs/rules.md §5). */
const KEPT_MS = 30 * 24 * 3_600_000;
/** As many files may wait for one person: an office has fewer, a script that fills the disk more. */
const MOST_DRAFTS = 50;

/** A file as it was sent, by whom and when, and what was chosen beside it. */
export interface NewDraft extends Pick<Draft, 'owner' | 'name' | 'chosen'> {
	bytes: Uint8Array;
	at: Date;
}

/** Keeps a file for its sender. Throws `RefusedAct` (`too-many-drafts`) where too many wait. */
export function keepDraft(world: World, { owner, name, bytes, chosen, at }: NewDraft): Draft {
	const id = randomBytes(18).toString('base64url');
	const facts = { owner, name, chosen, sha256: sha256(bytes), createdAt: at.toISOString() };
	return inOneTransaction(world.store, () => {
		removeDraftsBefore(world.store, keptSince(at));
		if (allDraftsBy(world.store, owner).length >= MOST_DRAFTS)
			throw new RefusedAct('too-many-drafts', String(MOST_DRAFTS));
		addDraft(world.store, { id, ...facts }, bytes);
		log(world, owner, 'uploaded', { id, ...facts });
		return { id, ...facts };
	});
}

/** A draft of this owner. Throws `Refusal` (`unknown-draft`), also for another's and an old one. */
export function draftOf({ store }: World, owner: string, id: string): Draft {
	const draft = draftBy(store, owner, id);
	if (!draft || isOver(draft)) throw new RequestError('unknown-draft', 404, id);
	return draft;
}

const isOver = ({ createdAt }: Draft): boolean => createdAt < keptSince(new Date());

/**
 * The report that this owner made of a draft of these bytes, where that draft is no more: who confirms
 * twice gets the first receipt. Null where the draft still waits, or where there is none.
 */
export function handedIn({ store }: World, owner: string, id: string, file: string): string | null {
	if (draftBy(store, owner, id)) return null;
	const own = reportsOfBytes(store, file).filter(
		({ publicId }) => movesOf(store, publicId)[0]?.actor === owner
	);
	return own.at(-1)?.publicId ?? null;
}

/** What waits for this owner, the newest first. What waited too long, of whomever, goes for good. */
export function draftsOf({ store }: World, owner: string, at = new Date()): Draft[] {
	removeDraftsBefore(store, keptSince(at));
	return allDraftsBy(store, owner);
}

/** What was sent before this moment (UTC) has waited too long. */
const keptSince = (at: Date): string => new Date(at.getTime() - KEPT_MS).toISOString();

/** Replaces what was chosen beside the bytes. */
export function chooseFor(world: World, owner: string, id: string, chosen: DraftOptions): void {
	rechoose(world.store, draftOf(world, owner, id).id, chosen);
}

export function dropDraft(world: World, owner: string, id: string): void {
	inOneTransaction(world.store, () => {
		const draft = draftOf(world, owner, id);
		removeDraft(world.store, draft.id);
		log(world, owner, 'dropped', draft);
	});
}

/** That bytes came or went unhanded: by their hash, since a file's name may say more than it should. */
function log({ store }: World, actor: string, act: 'uploaded' | 'dropped', draft: Draft): void {
	const [at, subject] = [new Date(), `draft:${draft.id}`];
	record(store, { at, actor, act, subject, reason: null, digest: draft.sha256 });
}

/** A draft as it reads today, against what is in force today; stores nothing. */
export async function checkDraft(world: World, owner: string, id: string): Promise<CheckedDraft> {
	const draft = draftOf(world, owner, id);
	const { sent, receipt, checked } = await readDraft(world, draft);
	const { bytes, ...sending } = sent;
	const { catalogue, units } = world.reference;
	const { maxUploadBytes: maxBytes } = world.env;
	const today = dayOf(new Date());
	const ground = { catalogue, units, maxBytes, today, progress: world.progress };
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
	world: World,
	owner: string,
	id: string,
	{ note, at }: Confirmation
): Promise<Receipt> {
	const draft = draftOf(world, owner, id);
	const { sent, checked } = await readDraft(world, draft);
	const act = { actor: owner, at, origin: 'web', note: note ?? undefined, approve: false } as const;
	const read = readFile(world, sent, at);
	return inOneTransaction(world.store, () => {
		draftOf(world, owner, id);
		const { receipt } = takeRead(world, sent, act, read);
		if (receipt.id === null) return receipt;
		const { form } = checked;
		const wording = form === null ? null : { office: officeOf(world, checked), form };
		if (wording)
			rememberMeanings(world.store, wording, draft.chosen.meanings.map(folded), {
				actor: owner,
				at
			});
		removeDraft(world.store, id);
		return receipt;
	});
}

/**
 * Reads a draft with what its office is known to mean by its headers. Who the office is may stand in
 * the file only, so a file of an office that taught us something is read a second time.
 */
async function readDraft(world: World, draft: Draft): Promise<{ sent: Sent } & CheckedReceipt> {
	const sent = await sentOf(world, draft);
	const first = check(world, sent);
	const { form } = first.checked;
	if (form === null) return { sent, ...first };
	const office = officeOf(world, first.checked);
	const meanings = merged(meaningsOf(world.store, { office, form }), draft.chosen.meanings);
	if (meanings.length === draft.chosen.meanings.length) return { sent, ...first };
	const taught = { ...sent, meanings };
	return { sent: taught, ...check(world, taught) };
}

/**
 * The duty is read from the account each time: a draft is held against what its owner may do today. An
 * owner without an account is the operator of this machine.
 */
async function sentOf({ store, reference }: World, draft: Draft): Promise<Sent> {
	const { form, period, unit, meanings } = draft.chosen;
	const bytes = bytesOfDraft(store, draft);
	const within = accountBy(store, draft.owner)?.unit ?? undefined;
	return {
		name: draft.name,
		bytes,
		form: form ?? undefined,
		period: period ?? undefined,
		unit: unit ?? onlyUnit(reference.units, within),
		meanings,
		within,
		workbook: await openWorkbook(bytes)
	};
}

/** Code of the unit that hands in; empty where none is known. */
const officeOf = ({ reference }: World, { sender }: IngestResult): string =>
	(sender === null ? undefined : reference.units.byId.get(sender)?.code) ?? '';

/** What was said now counts before what was said once. */
function merged(known: HeaderMapping[], chosen: HeaderMapping[]): HeaderMapping[] {
	const said = new Set(chosen.map(({ header }) => foldPath(header)));
	return [...known.filter(({ header }) => !said.has(header)), ...chosen];
}

/** Remembered in one spelling, so that what is said later replaces what was said before. */
const folded = ({ header, field }: HeaderMapping): HeaderMapping => ({
	header: foldPath(header),
	field
});
