import BetterSqlite3, { SqliteError, type Database } from 'better-sqlite3';
import { drizzle, type BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import type { MigrationMeta } from 'drizzle-orm/migrator';
import { randomUUID } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { announceHead, confirmHead, keptHeadPath, lastEvent } from './kept-head.ts';
import { appliedMigrations, readMigrations, applyMigrations } from './migrate.ts';
import * as recorded from './schema.ts';
import * as drafts from './schema-drafts.ts';
import * as people from './schema-people.ts';
import * as units from './schema-units.ts';
import { makeDatabasePrivate } from './private-files.ts';
import { UnusableDatabase } from './unusable-database.ts';

const schema = { ...recorded, ...drafts, ...people, ...units };

/**
 * The open database: one connection, seen through drizzle for plain rows and through better-sqlite3
 * where the statement itself is the point.
 */
export interface Store {
	readonly orm: BetterSQLite3Database<typeof schema>;
	readonly sqlite: Database;
}

/** Time that a writer waits for another process (the command line beside the server). */
const BUSY_MS = 10_000;

/**
 * Opens the database, makes it and its folder where they are missing, and brings it up to date.
 * Throws `UnusableDatabase`, without a byte changed, for a newer version or a file that is not ours.
 */
export function openStore(path: string, migrationsFolder: string): Store {
	const known = readMigrations(migrationsFolder);
	assertNotLost(path);
	if (existsSync(path)) checkFile(path, known);
	else createDatabase(path, known);
	makeDatabasePrivate(path);
	const sqlite = new BetterSqlite3(path, { timeout: BUSY_MS });
	try {
		configure(sqlite, known);
		makeDatabasePrivate(path);
	} catch (error) {
		sqlite.close();
		throw error;
	}
	return { orm: drizzle(sqlite, { schema }), sqlite };
}

/**
 * Makes a database that gets its name once it is whole: of two programs at once the first one wins,
 * and no crash leaves an empty file.
 */
function createDatabase(path: string, known: MigrationMeta[]): void {
	mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
	const own = `${path}.${randomUUID()}`;
	try {
		const sqlite = new BetterSqlite3(own);
		applyMigrations(sqlite, known);
		sqlite.close();
		linkSync(own, path);
	} catch (error) {
		if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
	} finally {
		rmSync(own, { force: true });
	}
}

/** A database whose content is gone is not taken for a new one. */
function assertNotLost(path: string): void {
	const size = statSync(path, { throwIfNoEntry: false })?.size;
	if (size === 0) throw new UnusableDatabase('empty', path);
	if (size === undefined && existsSync(keptHeadPath(path)))
		throw new UnusableDatabase('gone', path);
}

function configure(sqlite: Database, known: MigrationMeta[]): void {
	// A report is one transaction, so waiting for the disk at each costs little, and what was
	// confirmed to a person survives a power cut.
	sqlite.pragma('journal_mode = WAL');
	sqlite.pragma('synchronous = FULL');
	sqlite.pragma('foreign_keys = ON');
	applyMigrations(sqlite, known);
}

/**
 * Opens the database so that nothing in it can be changed, for who looks whether anything was. One
 * that is missing or of an older version is made, or brought up to date, first. Throws
 * `UnusableDatabase`, as `openStore`.
 */
export function openReadOnlyStore(path: string, migrationsFolder: string): Store {
	const known = readMigrations(migrationsFolder);
	if (!existsSync(path) || checkFile(path, known) < known.length)
		closeStore(openStore(path, migrationsFolder));
	const sqlite = new BetterSqlite3(path, { readonly: true, timeout: BUSY_MS });
	return { orm: drizzle(sqlite, { schema }), sqlite };
}

/**
 * Looks before touching: setting a pragma, or closing a writer, would already change the file. Gives
 * the number of migrations that were applied.
 */
function checkFile(path: string, known: MigrationMeta[]): number {
	try {
		const sqlite = new BetterSqlite3(path, { readonly: true, timeout: BUSY_MS });
		try {
			return appliedMigrations(sqlite, known).size;
		} finally {
			sqlite.close();
		}
	} catch (error) {
		if (error instanceof SqliteError && error.code === 'SQLITE_NOTADB')
			throw new UnusableDatabase('not-a-database', path);
		throw error;
	}
}

export function closeStore({ sqlite }: Store): void {
	sqlite.pragma('optimize');
	sqlite.close();
}

/**
 * Runs an act whole or not at all. It takes the write lock at once, so that what it reads (the last
 * event, the next number) still holds when it writes.
 */
export function runInTransaction<T>({ sqlite }: Store, act: () => T): T {
	if (sqlite.inTransaction) return sqlite.transaction(act)();
	let hasNewEvent = false;
	const result = sqlite
		.transaction(() => {
			const before = lastEvent(sqlite);
			const done = act();
			const next = lastEvent(sqlite);
			if (next !== null && next.event !== before?.event) {
				announceHead(sqlite, before, next);
				hasNewEvent = true;
			}
			return done;
		})
		.immediate();
	if (hasNewEvent) confirmCommit(sqlite);
	return result;
}

/** The act is on record already: a lock that another program holds for long must not undo it. */
function confirmCommit(sqlite: Database): void {
	try {
		confirmHead(sqlite);
	} catch (error) {
		if (!(error instanceof SqliteError && error.code.startsWith('SQLITE_BUSY'))) throw error;
	}
}

/** Reads many times as of one moment, whatever others write meanwhile. */
export async function runInReadTransaction<T>(
	{ sqlite }: Store,
	act: () => Promise<T>
): Promise<T> {
	sqlite.exec('BEGIN');
	try {
		return await act();
	} finally {
		if (sqlite.inTransaction) sqlite.exec('ROLLBACK');
	}
}
