import type { LogHead } from '../../core/model/act.ts';
import type { PublishedRelease, Release } from '../../core/model/release.ts';
import { digestOf, type Facts } from '../db/digest.ts';
import { release } from '../db/schema.ts';
import type { Store } from '../db/store.ts';
import { appendEvent } from './event-log.ts';

/** All releases, the newest first; every older one names the newest. */
export function allReleases({ orm }: Store): Release[] {
	const rows = orm.query.release.findMany({ orderBy: (row, { desc }) => desc(row.number) }).sync();
	const newest = rows[0]?.number ?? null;
	return rows.map((row) => ({
		...row,
		supersededBy: row.number === newest ? null : newest
	}));
}

/** All releases as the public gets them, the newest first. */
export const publishedReleases = (store: Store): PublishedRelease[] =>
	allReleases(store).map((made) => ({ ...made, head: headOfRelease(store, made) }));

/** The event that published a release; null where the log lacks it. */
export const headOfRelease = (
	{ sqlite }: Store,
	{ number }: Pick<Release, 'number'>
): LogHead | null =>
	sqlite
		.prepare<[string], LogHead>(
			`SELECT seq AS event, hash FROM event
			WHERE act = 'released' AND subject = ? ORDER BY seq LIMIT 1`
		)
		.get(String(number)) ?? null;

type ReleaseRow = typeof release.$inferSelect;

/** Data of a release, without its number and as-of point, which are derived. */
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
		digest: digestOf(factsOfRelease(row))
	});
	return row;
}

/** Data of a release that its event records. */
export const factsOfRelease = (row: ReleaseRow): Facts => [
	row.number,
	row.at,
	row.note,
	row.cut,
	row.catalogue,
	row.units
];
