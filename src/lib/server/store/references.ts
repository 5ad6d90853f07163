import { inOneTransaction, type Store } from '../db/open.ts';
import { reference } from '../db/schema.ts';

type Reference = typeof reference.$inferInsert;

/** Keeps the text of a catalogue or unit list for as long as the database lives; once each. */
export function keepReference(store: Store, kept: Reference): void {
	// looked at twice, so that the write lock is taken only where there is something to write
	if (isKept(store, kept)) return;
	inOneTransaction(store, () => {
		if (!isKept(store, kept)) store.orm.insert(reference).values(kept).run();
	});
}

const isKept = ({ orm }: Store, { hash }: Reference): boolean =>
	orm.query.reference
		.findFirst({ columns: { hash: true }, where: (row, { eq }) => eq(row.hash, hash) })
		.sync() !== undefined;
