import { randomBytes } from 'node:crypto';
import type { Draft, DraftOptions } from '../../core/model/draft.ts';
import { RequestError } from '../../core/model/request-error.ts';
import { plainFileName } from '../../core/model/typed-text.ts';
import type { AppContext } from '../../server/app-context.ts';
import { sha256 } from '../../server/db/digest.ts';
import {
	addDraft,
	draftsOfOwner,
	findDraft,
	removeDraft,
	removeDraftsBefore,
	setDraftOptions
} from '../../server/db/drafts.ts';
import { runInTransaction } from '../../server/db/store.ts';
import { appendEvent, eventsOf, movesOf } from '../../server/events/event-log.ts';
import { reportsOfBytes } from '../../server/events/reports.ts';

/** Lifetime of a draft (docs/rules.md §5). */
const DRAFT_LIFETIME_MS = 30 * 24 * 3_600_000;

/**
 * Largest number of drafts of one person, and of files sent at once: enough for an office, and a limit
 * for scripts that would fill the disk.
 */
export const MAX_DRAFTS = 50;

/** A file as it was sent, by whom and when, and what was chosen beside it. */
export interface NewDraft extends Pick<Draft, 'owner' | 'name' | 'chosen'> {
	bytes: Uint8Array;
	at: Date;
}

/** Keeps a file for its sender. The oldest drafts give way where as many wait as may. */
export function saveDraft(app: AppContext, { owner, name, bytes, chosen, at }: NewDraft): Draft {
	const id = randomBytes(18).toString('base64url');
	const facts = {
		owner,
		name: plainFileName(name),
		chosen,
		sha256: sha256(bytes),
		createdAt: at.toISOString()
	};
	return runInTransaction(app.store, () => {
		removeDraftsBefore(app.store, expiryLimit(at));
		for (const oldest of draftsOfOwner(app.store, owner).slice(MAX_DRAFTS - 1))
			dropDraft(app, oldest);
		addDraft(app.store, { id, ...facts }, bytes);
		recordDraftEvent(app, owner, 'uploaded', { id, ...facts });
		return { id, ...facts };
	});
}

/** A draft of this owner. Throws `RequestError` (`unknown-draft`), also for another's and an old one. */
export function draftOf({ store }: AppContext, owner: string, id: string): Draft {
	const draft = findDraft(store, owner, id);
	if (!draft || isExpired(draft)) throw new RequestError('unknown-draft', { given: id });
	return draft;
}

const isExpired = ({ createdAt }: Draft): boolean => createdAt < expiryLimit(new Date());

/**
 * The report that this owner made of the bytes of a draft that is no more: it is shown to who confirms
 * twice or goes back. Null where the draft still waits, where it is another's, and where its bytes
 * became no report.
 */
export function reportOfDraft({ store }: AppContext, owner: string, id: string): string | null {
	if (findDraft(store, owner, id)) return null;
	const sent = eventsOf(store, subjectOfDraft(id)).find(
		({ act, actor }) => act === 'uploaded' && actor === owner
	);
	if (!sent?.digest) return null;
	const own = reportsOfBytes(store, sent.digest).filter(
		({ publicId }) => movesOf(store, publicId)[0]?.actor === owner
	);
	return own.at(-1)?.publicId ?? null;
}

/** Drafts of this owner, the newest first. Expired drafts of all owners are deleted. */
export function draftsOf({ store }: AppContext, owner: string, at = new Date()): Draft[] {
	removeDraftsBefore(store, expiryLimit(at));
	return draftsOfOwner(store, owner);
}

/** Moment (UTC) before which a draft has expired. */
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
	runInTransaction(app.store, () => dropDraft(app, draftOf(app, owner, id)));
}

/** Deletes all drafts of an owner, or none. */
export function deleteDrafts(app: AppContext, owner: string): void {
	runInTransaction(app.store, () => {
		for (const draft of draftsOfOwner(app.store, owner)) dropDraft(app, draft);
	});
}

function dropDraft(app: AppContext, draft: Draft): void {
	removeDraft(app.store, draft.id);
	recordDraftEvent(app, draft.owner, 'dropped', draft);
}

const subjectOfDraft = (id: string): string => `draft:${id}`;

/**
 * Records the upload or deletion of a draft, by the hash of its bytes: a file name may contain
 * private data.
 */
function recordDraftEvent(
	{ store }: AppContext,
	actor: string,
	act: 'uploaded' | 'dropped',
	draft: Draft
): void {
	const [at, subject] = [new Date(), subjectOfDraft(draft.id)];
	appendEvent(store, { at, actor, act, subject, reason: null, digest: draft.sha256 });
}
