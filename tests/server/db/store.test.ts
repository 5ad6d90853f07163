import BetterSqlite3 from 'better-sqlite3';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import {
	closeStore,
	runInReadTransaction,
	openStore,
	openReadOnlyStore,
	runInTransaction
} from '../../../src/lib/server/db/store.ts';
import { UnusableDatabase } from '../../../src/lib/server/db/unusable-database.ts';
import { appendEvent } from '../../../src/lib/server/events/event-log.ts';
import { MIGRATIONS, temporaryFolder, temporaryStore } from '../fixtures/temporary-store.ts';

const OPENS = new URL('../fixtures/opens.ts', import.meta.url);

const reasonOf = (open: () => unknown): unknown => {
	try {
		open();
	} catch (error) {
		return error instanceof UnusableDatabase ? error.reason : error;
	}
	return 'opened';
};

test('a missing database and its folders are made and migrated', () => {
	const path = join(temporaryFolder(), 'not', 'yet', 'there.sqlite');
	closeStore(openStore(path, MIGRATIONS));
	expect(existsSync(path)).toBe(true);
});

test('an existing database is opened again as it was', () => {
	const path = join(temporaryFolder(), 'store.sqlite');
	closeStore(openStore(path, MIGRATIONS));
	const store = temporaryStore(path);
	expect(store.sqlite.prepare('SELECT count(*) FROM reference').pluck().get()).toBe(2);
});

test('programs that start on the same new database at the same time all find it ready', async () => {
	const path = join(temporaryFolder(), 'store.sqlite');
	const starts = Array.from({ length: 3 }, async () => {
		const child = spawn(process.execPath, [fileURLToPath(OPENS), path]);
		const [code] = await once(child, 'exit');
		return code;
	});
	expect(await Promise.all(starts)).toEqual([0, 0, 0]);
});

test('what is confirmed survives a power cut, and keys are held', () => {
	const store = openStore(join(temporaryFolder(), 'store.sqlite'), MIGRATIONS);
	const pragma = (name: string): unknown => store.sqlite.pragma(name, { simple: true });
	expect([pragma('journal_mode'), pragma('synchronous'), pragma('foreign_keys')]).toEqual([
		'wal',
		2,
		1
	]);
	expect(pragma('busy_timeout')).toBeGreaterThan(1000);
	closeStore(store);
});

test('a database of a newer version is refused with not a byte changed', () => {
	const folder = temporaryFolder();
	const path = join(folder, 'store.sqlite');
	closeStore(openStore(path, MIGRATIONS));
	const newer = new BetterSqlite3(path);
	// a careless opener would switch the journal back, which is written into the file
	newer.pragma('journal_mode = DELETE');
	newer.exec("INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('later', 9999999999999)");
	newer.close();
	const before = readFileSync(path);
	expect(reasonOf(() => openStore(path, MIGRATIONS))).toBe('newer');
	expect(readFileSync(path).equals(before)).toBe(true);
});

test('a newer database that was not closed is refused with its journal left as it is', () => {
	const folder = temporaryFolder();
	const running = openStore(join(folder, 'running.sqlite'), MIGRATIONS);
	running.sqlite.exec(
		"INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('later', 9999999999999)"
	);
	const path = join(folder, 'left.sqlite');
	for (const end of ['', '-wal']) cpSync(join(folder, `running.sqlite${end}`), path + end);
	closeStore(running);
	const bytes = (): Buffer[] => ['', '-wal'].map((end) => readFileSync(path + end));
	const before = bytes();
	expect(reasonOf(() => openStore(path, MIGRATIONS))).toBe('newer');
	expect(bytes()).toEqual(before);
});

test('the refusal says what to do in both languages', () => {
	const { message } = new UnusableDatabase('newer', 'x.sqlite');
	expect(message).toMatch(/mới hơn[^]*newer version/);
});

test('a file that is no database is refused untouched', () => {
	const path = join(temporaryFolder(), 'letter.txt');
	const text = 'Kính gửi Trung tâm Điều hành thông minh. '.repeat(50);
	writeFileSync(path, text);
	expect(reasonOf(() => openStore(path, MIGRATIONS))).toBe('not-a-database');
	expect(readFileSync(path, 'utf8')).toBe(text);
});

test('the database of another program is refused untouched', () => {
	const folder = temporaryFolder();
	const path = join(folder, 'other.sqlite');
	const other = new BetterSqlite3(path);
	other.exec('CREATE TABLE photo (id INTEGER)');
	other.close();
	const before = readFileSync(path);
	expect(reasonOf(() => openStore(path, MIGRATIONS))).toBe('not-ours');
	expect(readFileSync(path).equals(before)).toBe(true);
	expect(readdirSync(folder)).toEqual(['other.sqlite']);
});

test('who only looks can change nothing', () => {
	const path = join(temporaryFolder(), 'store.sqlite');
	closeStore(openStore(path, MIGRATIONS));
	const { sqlite } = openReadOnlyStore(path, MIGRATIONS);
	expect(() => sqlite.exec("INSERT INTO unit (code, valid_from) VALUES ('x', 'y')")).toThrow(
		'readonly'
	);
	sqlite.close();
});

/** Time of `0007_unit_attributes`. */
const ATTRIBUTES_MIGRATION = 1795849813357;

test('who only looks at a database that is missing, or of an older version, finds it brought up to date', () => {
	const path = join(temporaryFolder(), 'store.sqlite');
	const columns = (): unknown[] => {
		const { sqlite } = openReadOnlyStore(path, MIGRATIONS);
		const names = sqlite
			.prepare("SELECT name FROM pragma_table_info('unit_amendment') WHERE name = 'attributes'")
			.all();
		sqlite.close();
		return names;
	};
	expect(columns()).toHaveLength(1);
	const older = new BetterSqlite3(path);
	older.exec(`ALTER TABLE unit_amendment DROP COLUMN attributes; DROP TABLE installation_secret;
		DROP INDEX report_reading_rules; DROP INDEX entry_report; ALTER TABLE report DROP COLUMN reading_rules;
		DELETE FROM __drizzle_migrations WHERE created_at >= ${ATTRIBUTES_MIGRATION}`);
	older.close();
	expect(columns()).toHaveLength(1);
});

test('what is read many times is as of one moment, whatever is written meanwhile', async () => {
	const path = join(temporaryFolder(), 'store.sqlite');
	const writer = temporaryStore(path);
	const reader = openReadOnlyStore(path, MIGRATIONS);
	const count = (): unknown => reader.sqlite.prepare('SELECT count(*) FROM unit').pluck().get();
	const add = "INSERT INTO unit (code, valid_from) VALUES ('x', 'y')";
	const counted = await runInReadTransaction(reader, async () => {
		const before = count();
		writer.sqlite.exec(add);
		await Promise.resolve();
		return [before, count()];
	});
	expect([...counted, count()]).toEqual([0, 0, 1]);
	reader.sqlite.close();
});

test('an empty file is not taken for a new installation, and a lost database is named', () => {
	const path = join(temporaryFolder(), 'store.sqlite');
	writeFileSync(path, '');
	expect(reasonOf(() => openStore(path, MIGRATIONS))).toBe('empty');
	expect(reasonOf(() => openReadOnlyStore(path, MIGRATIONS))).toBe('empty');
	expect(readFileSync(path).length).toBe(0);
	rmSync(path);
	const store = openStore(path, MIGRATIONS);
	const act = { actor: 'x', act: 'denied', subject: 'x', reason: null, digest: null } as const;
	runInTransaction(store, () => appendEvent(store, { ...act, at: new Date() }));
	closeStore(store);
	rmSync(path);
	expect(reasonOf(() => openStore(path, MIGRATIONS))).toBe('gone');
	expect(existsSync(path)).toBe(false);
});
