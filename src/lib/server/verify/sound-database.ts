import type { Finding } from '../../model/verified.ts';
import { findChangedObjects, findDamage, findOrphans } from '../db/damage.ts';
import type { Store } from '../db/open.ts';
import { createFinding } from './finding.ts';

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
