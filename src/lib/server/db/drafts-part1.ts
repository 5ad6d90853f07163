import type { DraftOptions, Draft } from '../../core/model/draft.ts';
import type { Store } from './store.ts';
import { draft } from './schema-drafts.ts';
import { eq, lt } from 'drizzle-orm';

/** Keeps a file that was sent and not handed in. */
export function addDraft({ orm }: Store, kept: Draft, bytes: Uint8Array): void {
	orm
		.insert(draft)
		.values({ ...kept, bytes: Buffer.from(bytes) })
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
