import type { Database } from 'better-sqlite3';
import { readMigrationFiles, type MigrationMeta } from 'drizzle-orm/migrator';
import { UnusableDatabase } from './unusable-database.ts';

/** The table of drizzle's own migrator, so that its tools can read what was applied. */
const MIGRATIONS_TABLE = '__drizzle_migrations';

export const readMigrations = (folder: string): MigrationMeta[] =>
	readMigrationFiles({ migrationsFolder: folder });

/**
 * Applies what is missing, all or nothing. Not drizzle's `migrate`: that reads what was applied
 * before it locks, so two programs starting on the same new file would both make the tables.
 */
export function applyMigrations(sqlite: Database, known: MigrationMeta[]): void {
	// no lock where there is nothing to do: a question need not wait for a long writer
	if (appliedMigrations(sqlite, known).size === known.length) return;
	const all = sqlite.transaction(() => {
		sqlite.exec(
			`CREATE TABLE IF NOT EXISTS ${MIGRATIONS_TABLE} (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at numeric)`
		);
		const applied = appliedMigrations(sqlite, known);
		for (const migration of known)
			if (!applied.has(migration.folderMillis)) applyMigration(sqlite, migration);
	});
	all.immediate();
}

function applyMigration(sqlite: Database, migration: MigrationMeta): void {
	for (const statement of migration.sql) sqlite.exec(statement);
	sqlite
		.prepare(`INSERT INTO ${MIGRATIONS_TABLE} (hash, created_at) VALUES (?, ?)`)
		.run(migration.hash, migration.folderMillis);
}

/** The times of the migrations applied; throws where one of them is unknown here. Only reads. */
export function appliedMigrations(sqlite: Database, known: MigrationMeta[]): Set<number> {
	const tables = sqlite.prepare<[], string>('SELECT name FROM sqlite_schema').pluck().all();
	if (tables.length === 0) return new Set();
	if (!tables.includes(MIGRATIONS_TABLE)) throw new UnusableDatabase('not-ours', sqlite.name);
	const applied = sqlite
		.prepare<[], number>(`SELECT created_at FROM ${MIGRATIONS_TABLE}`)
		.pluck()
		.all();
	if (applied.some((time) => !known.some((migration) => migration.folderMillis === time)))
		throw new UnusableDatabase('newer', sqlite.name);
	return new Set(applied);
}
