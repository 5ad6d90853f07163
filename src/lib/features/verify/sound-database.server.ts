import type { Finding } from '../../core/model/verification.ts';
import { findChangedObjects, findDamage, findOrphans } from '../../server/db/damage.ts';
import type { Store } from '../../server/db/store.ts';
import { createFinding } from './finding.server.ts';

/** What SQLite itself finds damaged, table by table. */
export const verifyPages = (store: Store): Finding[] =>
	findDamage(store).map(({ table, says }) =>
		createFinding('database/damaged', table === null ? {} : { table }, { stored: says })
	);

/** Tables, indexes and triggers that are not as the program makes them. */
export const verifySchemaObjects = (store: Store, migrationsFolder: string): Finding[] =>
	findChangedObjects(store, migrationsFolder).map((table) =>
		createFinding('database/changed', { table })
	);

/** Rows that speak of others which are not there. */
export const verifyForeignKeys = (store: Store): Finding[] =>
	findOrphans(store).map(({ table, row, parent }) =>
		createFinding('database/orphan', { table }, { stored: row, proven: parent })
	);
