import type { Release } from '../../core/model/release.ts';
import type { Store } from '../db/store.ts';

/** All releases, the newest first; every older one names the newest. */
export function allReleases({ orm }: Store): Release[] {
	const rows = orm.query.release.findMany({ orderBy: (row, { desc }) => desc(row.number) }).sync();
	const newest = rows[0]?.number ?? null;
	return rows.map((row) => ({
		...row,
		supersededBy: row.number === newest ? null : newest
	}));
}
