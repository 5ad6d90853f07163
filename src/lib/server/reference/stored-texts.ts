import { reference } from '../db/schema.ts';
import { runInTransaction, type Store } from '../db/store.ts';

/** The text of a catalogue or unit list as it was kept. Every hash in use is kept (foreign key). */
export function referenceTextByHash({ orm }: Store, hash: string): string {
	const stored = orm.query.reference
		.findFirst({ columns: { content: true }, where: (row, { eq }) => eq(row.hash, hash) })
		.sync();
	if (!stored) throw new Error(`reference ${hash} is not in the database`);
	return stored.content;
}

type ReferenceRow = typeof reference.$inferInsert;

/** Keeps the text of a catalogue or unit list for as long as the database lives; once each. */
export function storeReferenceText(store: Store, stored: ReferenceRow): void {
	// checked twice, so that the write lock is taken only where there is something to write
	if (isStored(store, stored)) return;
	runInTransaction(store, () => {
		if (!isStored(store, stored)) store.orm.insert(reference).values(stored).run();
	});
}

const isStored = ({ orm }: Store, { hash }: ReferenceRow): boolean =>
	orm.query.reference
		.findFirst({ columns: { hash: true }, where: (row, { eq }) => eq(row.hash, hash) })
		.sync() !== undefined;
