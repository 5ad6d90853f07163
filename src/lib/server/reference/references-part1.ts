import { runInTransaction, type Store } from '../db/store.ts';
import { reference } from '../db/schema.ts';

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
