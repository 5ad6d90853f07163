import type { Finding } from '../../core/model/verification.ts';
import { findChangedObjects, findDamage, findOrphans } from '../../server/db/damage.ts';
import type { Store } from '../../server/db/store.ts';
import { createFinding, type IntegrityCheck } from './finding.server.ts';
import { eventsWithoutSubject } from './recorded-log.server.ts';
import { misplacedRows } from './recorded-reports.server.ts';

/** Damage that SQLite itself finds, table by table. */
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

/** Every event of a report, release, reply, key or account speaks of one that is there. */
export const verifyEventSubjects: IntegrityCheck = (store) =>
	eventsWithoutSubject(store).map(({ seq, act, subject }) =>
		createFinding('event/subject', { event: seq }, { stored: `${act} ${subject}` })
	);

/** No row stands under another form or outside the days of its report, where nobody would look. */
export const verifyRowPlacement: IntegrityCheck = (store) =>
	misplacedRows(store).map((place) => createFinding('row/astray', place));
