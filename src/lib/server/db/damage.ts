import BetterSqlite3, { SqliteError } from 'better-sqlite3';
import { readMigrations, applyMigrations } from './migrate.ts';
import type { Store } from './store.ts';

/** SQLite codes of temporary errors, which say nothing about stored data. */
const TRANSIENT_ERROR = /^SQLITE_(?:BUSY|LOCKED|NOMEM|INTERRUPT|MISUSE|FULL)/u;

/** Message of SQLite if it cannot read stored data; null for other errors. */
export const damageText = (error: unknown): string | null =>
	error instanceof SqliteError && !TRANSIENT_ERROR.test(error.code)
		? `${error.message} (${error.code})`
		: null;

/** Result of a read or, if SQLite cannot read, of the fallback. */
export function readOrDamage<T>(read: () => T, instead: (damage: string) => T): T {
	try {
		return read();
	} catch (error) {
		const damage = damageText(error);
		if (damage === null) throw error;
		return instead(damage);
	}
}

/** Structural faults of the file, as reported by SQLite. */
export interface Damage {
	/** Null where it is of no table alone. */
	table: string | null;
	says: string;
}

/** So much is told of each table; what is behind one damaged page can be any number of rows. */
const MAX_MESSAGES = 20;

/**
 * Looks through all pages, and where something is wrong through those of each table: of one page
 * SQLite may say no more than that it is malformed.
 */
export function findDamage({ sqlite }: Store): Damage[] {
	const whole = integrityMessages(sqlite, `integrity_check(${MAX_MESSAGES})`);
	if (whole.length === 0) return [];
	const tables = tableNames(sqlite).flatMap((table) =>
		integrityMessages(sqlite, `integrity_check("${table}")`)
			.slice(0, MAX_MESSAGES)
			.map((says) => ({ table, says }))
	);
	return tables.length > 0 ? tables : whole.map((says) => ({ table: null, says }));
}

type Sqlite = Store['sqlite'];

/** An aborted check is a complaint too; a heading is not. */
const integrityMessages = (sqlite: Sqlite, pragma: string): string[] =>
	readOrDamage<string[]>(
		() => sqlite.prepare<[], string>(`PRAGMA ${pragma}`).pluck().all(),
		(damage) => [damage]
	)
		.flatMap((text) => text.split('\n'))
		.filter((line) => line !== 'ok' && !line.startsWith('***'));

/** None where even the list of tables is damaged. */
const tableNames = (sqlite: Sqlite): string[] =>
	readOrDamage<string[]>(
		() =>
			sqlite
				.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'")
				.pluck()
				.all(),
		() => []
	);

/** A row that names one which is not there. */
export interface Orphan {
	table: string;
	/** Number of the row, where the table has numbers. */
	row: number | null;
	/** In which table it should be. */
	parent: string;
}

export const findOrphans = ({ sqlite }: Store): Orphan[] =>
	sqlite
		.prepare<[], { table: string; rowid: number | null; parent: string }>(
			'PRAGMA foreign_key_check'
		)
		.all()
		.map(({ table, rowid, parent }) => ({ table, row: rowid, parent }));

/**
 * Tables, indexes and triggers that are not as the migrations make them, by name: without its
 * triggers a table on record can be changed.
 */
export function findChangedObjects({ sqlite }: Store, migrationsFolder: string): string[] {
	const fresh = new BetterSqlite3(':memory:');
	applyMigrations(fresh, readMigrations(migrationsFolder));
	const [made, found] = [schemaObjects(fresh), schemaObjects(sqlite)];
	fresh.close();
	const names = new Set([...made.keys(), ...found.keys()]);
	return [...names].filter((name) => made.get(name) !== found.get(name));
}

/** Without what SQLite itself keeps of how full a table is. */
function schemaObjects(sqlite: Sqlite): Map<string, string> {
	const rows = sqlite
		.prepare<[], { name: string; is: string }>(
			`SELECT name, quote(type) || quote(tbl_name) || quote(sql) AS "is" FROM sqlite_schema
			WHERE name NOT LIKE 'sqlite_stat%'`
		)
		.all();
	return new Map(rows.map(({ name, is }) => [name, is]));
}
