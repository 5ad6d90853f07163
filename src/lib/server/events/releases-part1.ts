import type { Store } from '../db/store.ts';
import { release } from '../db/schema.ts';
import { digestOf } from '../db/digest.ts';
import { appendEvent } from './events-part1.ts';

type ReleaseRow = typeof release.$inferSelect;

/** What makes a release beside its number and cut, which follow from what is there. */
export interface NewRelease extends Pick<ReleaseRow, 'note' | 'catalogue' | 'units'> {
	at: Date;
	actor: string;
}

/** Cuts the event log after its last event. To be called inside one transaction. */
export function addRelease(store: Store, { at, actor, ...made }: NewRelease): ReleaseRow {
	const { orm } = store;
	const last = orm.query.release.findFirst({ orderBy: (r, { desc }) => desc(r.number) }).sync();
	const event = orm.query.event.findFirst({ orderBy: (e, { desc }) => desc(e.seq) }).sync();
	const row = {
		...made,
		number: (last?.number ?? 0) + 1,
		at: at.toISOString(),
		cut: event?.seq ?? 0
	};
	orm.insert(release).values(row).run();
	appendEvent(store, {
		at,
		actor,
		act: 'released',
		subject: String(row.number),
		reason: row.note,
		digest: releaseDigest(row)
	});
	return row;
}

/** What the event of a release vouches for. */
export function releaseDigest(row: ReleaseRow): string {
	return digestOf([row.number, row.at, row.note, row.cut, row.catalogue, row.units]);
}
