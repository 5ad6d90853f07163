import { eq, lt } from 'drizzle-orm';
import type { Draft, DraftOptions } from '../../core/model/draft.ts';
import { draft } from './schema-drafts.ts';
import type { Store } from './store.ts';

const DRAFT_COLUMNS = {
	id: true,
	owner: true,
	name: true,
	sha256: true,
	createdAt: true,
	chosen: true
} as const;

/** A draft of this owner; another's is as good as none. */
export const findDraft = ({ orm }: Store, owner: string, id: string): Draft | undefined =>
	orm.query.draft
		.findFirst({
			columns: DRAFT_COLUMNS,
			where: (row, { and, eq }) => and(eq(row.id, id), eq(row.owner, owner))
		})
		.sync();

/** All drafts of an owner, the newest first. */
export const draftsOfOwner = ({ orm }: Store, owner: string): Draft[] =>
	orm.query.draft
		.findMany({
			columns: DRAFT_COLUMNS,
			where: (row, { eq }) => eq(row.owner, owner),
			orderBy: (row, { desc }) => [desc(row.createdAt), desc(row.id)]
		})
		.sync();

/** Drafts of all senders, without the choices of the sender. */
export const allDrafts = ({ orm }: Store): Omit<Draft, 'chosen'>[] =>
	orm.query.draft.findMany({ columns: { ...DRAFT_COLUMNS, chosen: false } }).sync();

/** The bytes as they came. */
export function bytesOfDraft({ sqlite }: Store, { id }: Pick<Draft, 'id'>): Uint8Array {
	const bytes = sqlite
		.prepare<[string], Buffer>('SELECT bytes FROM draft WHERE id = ?')
		.pluck()
		.get(id);
	if (!bytes) throw new Error(`draft ${id} has gone`);
	return bytes;
}

/** Size of its file; 0 where it has gone. */
export const draftSize = ({ sqlite }: Store, { id }: Draft): number =>
	sqlite
		.prepare<[string], number>('SELECT length(bytes) FROM draft WHERE id = ?')
		.pluck()
		.get(id) ?? 0;

/** The first bytes of a draft, which tell what it is. */
export const startOfDraft = ({ sqlite }: Store, { id }: Draft): Uint8Array =>
	sqlite
		.prepare<[string], Buffer>('SELECT substr(bytes, 1, 8) FROM draft WHERE id = ?')
		.pluck()
		.get(id) ?? new Uint8Array();

/** Keeps a file that was sent and not handed in. */
export function addDraft({ orm }: Store, stored: Draft, bytes: Uint8Array): void {
	orm
		.insert(draft)
		.values({ ...stored, bytes: Buffer.from(bytes) })
		.run();
}

export function setDraftOptions({ orm }: Store, id: string, chosen: DraftOptions): void {
	orm.update(draft).set({ chosen }).where(eq(draft.id, id)).run();
}

export function removeDraft({ orm }: Store, id: string): void {
	orm.delete(draft).where(eq(draft.id, id)).run();
}

/** Removes what was sent before a moment (UTC). */
export function removeDraftsBefore({ orm }: Store, moment: string): void {
	orm.delete(draft).where(lt(draft.createdAt, moment)).run();
}
