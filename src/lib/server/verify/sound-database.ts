import type { Finding } from '../../model/verified.ts';
import { changedObjects, damages, orphans } from '../db/damage.ts';
import type { Store } from '../db/open.ts';
import { finding } from './finding.ts';

/** What SQLite itself finds damaged, table by table. */
export const soundPages = (store: Store): Finding[] =>
	damages(store).map(({ table, says }) =>
		finding('database/damaged', table === null ? {} : { table }, { stored: says })
	);

/** Tables, indexes and triggers that are not as the program makes them. */
export const ownObjects = (store: Store, migrationsFolder: string): Finding[] =>
	changedObjects(store, migrationsFolder).map((table) => finding('database/changed', { table }));

/** Rows that speak of others which are not there. */
export const noOrphans = (store: Store): Finding[] =>
	orphans(store).map(({ table, row, parent }) =>
		finding('database/orphan', { table }, { stored: row, proven: parent })
	);
