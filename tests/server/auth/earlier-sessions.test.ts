import BetterSqlite3 from 'better-sqlite3';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { applyMigrations, readMigrations } from '../../../src/lib/server/db/migrate.ts';
import { MIGRATIONS, temporaryFolder } from '../fixtures/temporary-store.ts';

/** Time of `0009_hashed_sessions` in the journal of migrations. */
const HASHED_SESSIONS_MS = 1_796_000_000_000;

test('a session whose token was stored unhashed ends with the update', () => {
	const sqlite = new BetterSqlite3(join(temporaryFolder(), 'kept.sqlite'));
	const all = readMigrations(MIGRATIONS);
	applyMigrations(
		sqlite,
		all.filter(({ folderMillis }) => folderMillis < HASHED_SESSIONS_MS)
	);
	sqlite.pragma('foreign_keys = OFF');
	const columns = sqlite
		.prepare<[], { name: string; notnull: number; type: string }>('PRAGMA table_info(session)')
		.all()
		.filter(({ notnull, name }) => notnull === 1 || name === 'token');
	const names = columns.map(({ name }) => `"${name}"`).join();
	const values = columns.map(({ name, type }) =>
		name === 'token' ? 'a-token-in-clear' : type.toLowerCase() === 'integer' ? 1 : 'x'
	);
	sqlite
		.prepare(`INSERT INTO session (${names}) VALUES (${columns.map(() => '?').join()})`)
		.run(values);
	applyMigrations(sqlite, all);
	expect(sqlite.prepare('SELECT count(*) FROM session').pluck().get()).toBe(0);
	sqlite.close();
});
