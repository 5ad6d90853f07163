import { reference } from '../db/schema.ts';
import { runInTransaction, type Store } from '../db/store.ts';

/** The text of a catalogue or unit list as it was kept. Every hash in use is kept (foreign key). */
export function referenceTextByHash({ orm }: Store, hash: string): string {
	const kept = orm.query.reference
		.findFirst({ columns: { content: true }, where: (row, { eq }) => eq(row.hash, hash) })
		.sync();
	if (!kept) throw new Error(`reference ${hash} is not in the database`);
	return kept.content;
}

type ReferenceRow = typeof reference.$inferInsert;

/** Keeps the text of a catalogue or unit list for as long as the database lives; once each. */
export function storeReferenceText(store: Store, kept: ReferenceRow): void {
	// looked at twice, so that the write lock is taken only where there is something to write
	if (isStored(store, kept)) return;
	runInTransaction(store, () => {
		if (!isStored(store, kept)) store.orm.insert(reference).values(kept).run();
	});
}

const isStored = ({ orm }: Store, { hash }: ReferenceRow): boolean =>
	orm.query.reference
		.findFirst({ columns: { hash: true }, where: (row, { eq }) => eq(row.hash, hash) })
		.sync() !== undefined;
