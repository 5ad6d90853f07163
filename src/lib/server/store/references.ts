import type { Store } from '../db/open.ts';
import { reference } from '../db/schema.ts';

type Reference = typeof reference.$inferInsert;

/** Keeps the text of a catalogue or unit list for as long as the database lives; once each. */
export function keepReference({ orm }: Store, kept: Reference): void {
	const known = orm.query.reference
		.findFirst({ columns: { hash: true }, where: (row, { eq }) => eq(row.hash, kept.hash) })
		.sync();
	if (!known) orm.insert(reference).values(kept).run();
}
