import type { Store } from '../db/store.ts';

/** The text of a catalogue or unit list as it was kept. Every hash in use is kept (foreign key). */
export function referenceTextByHash({ orm }: Store, hash: string): string {
	const kept = orm.query.reference
		.findFirst({ columns: { content: true }, where: (row, { eq }) => eq(row.hash, hash) })
		.sync();
	if (!kept) throw new Error(`reference ${hash} is not in the database`);
	return kept.content;
}
