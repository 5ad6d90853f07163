import Database from 'better-sqlite3';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { READING_RULES } from '../../../src/lib/core/ingest/reading-rules.ts';
import { verifyInstallation } from '../../../src/lib/features/verify/verify-installation.server.ts';
import { closeApp, openApp } from '../../../src/lib/server/app-context.ts';
import { readEnv } from '../../../src/lib/server/env.ts';
import { findReport } from '../../../src/lib/server/events/reports.ts';
import { OLDER_REPORTS, writeOlderDatabase } from '../../server/fixtures/older-database.ts';
import { dossiers, hand, temporaryApp } from '../../server/fixtures/temporary-app.ts';
import { temporaryFolder } from '../../server/fixtures/temporary-store.ts';
import { noticesOf, toldBy, verifiedApp } from './busy-app.ts';

/** Path of a copy of the database that version 0.1.0 made. */
function olderDatabase(): string {
	const path = join(temporaryFolder(), 'older.sqlite');
	writeOlderDatabase(path);
	return path;
}

const verified = (databasePath: string) =>
	verifyInstallation({ root: resolve('.'), databasePath }, () => undefined);

/** Runs SQL on the database with its triggers put aside. */
function changeDatabase(path: string, sql: string): void {
	const sqlite = new Database(path);
	const triggers = sqlite
		.prepare<[], { name: string; sql: string }>(
			"SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'"
		)
		.all();
	for (const { name } of triggers) sqlite.exec(`DROP TRIGGER ${name}`);
	sqlite.exec(sql);
	for (const trigger of triggers) sqlite.exec(trigger.sql);
	sqlite.close();
}

const OLDER_NOTICES = [
	`report/read-by-older-rules ${OLDER_REPORTS.refused}`,
	`report/read-by-older-rules ${OLDER_REPORTS.differs}`
];

test('reports of 0.1.0 that are refused or read otherwise today are no damage', async () => {
	const result = await verified(olderDatabase());
	expect(toldBy(result)).toEqual([]);
	expect(noticesOf(result)).toEqual(OLDER_NOTICES);
	expect(result.notices.filter(({ code }) => code === 'report/read-by-older-rules')).toMatchObject([
		{ stored: '1', proven: 'period/mismatch' },
		{ stored: '1', proven: 'period: 2025 → 2025-08; units: 2' }
	]);
	expect(result).toMatchObject({ found: 0, unproven: 0, looked: { reports: 5, rows: 9 } });
});

test('a figure changed in a report of 0.1.0 is damage where the file is recognised as before', async () => {
	const path = olderDatabase();
	await verified(path);
	changeDatabase(
		path,
		"UPDATE entry SET counts = replace(counts, '1204', '1304') WHERE report = 1"
	);
	expect(toldBy(await verified(path))).toEqual([
		`row/differs ${OLDER_REPORTS.same} 4 21235@2025-07-01 2025-07 received_online`
	]);
});

test('a report is accepted with the number of the rules of today, in its digest too', async () => {
	const app = temporaryApp();
	const { id = null } = hand(app, dossiers([['528', 4, 1]]));
	expect(findReport(app.store, id ?? '')?.readingRules).toBe(READING_RULES);
	expect((await verifiedApp(app)).findings).toEqual([]);
});

test.for([1, null])(
	'a report that is passed off as one of the rules %s is damage',
	async (rules) => {
		const app = temporaryApp();
		const { id } = hand(app, dossiers([['528', 4, 1]]));
		changeDatabase(
			app.env.databasePath,
			`UPDATE report SET reading_rules = ${rules}; UPDATE entry SET counts = replace(counts, '4', '5')`
		);
		expect(toldBy(await verifiedApp(app))).toContain(`report/altered ${id} 1`);
	}
);

test('a report of today’s rules that reads otherwise stays damage', async () => {
	const app = temporaryApp();
	const { id } = hand(app, dossiers([['528', 4, 1]]));
	changeDatabase(app.env.databasePath, "UPDATE report SET period_id = '2023-Q2'");
	const told = toldBy(await verifiedApp(app));
	expect(told).toContain(`report/differs ${id} period`);
});

test('a database of 0.1.0 takes new reports beside those of then', async () => {
	const path = olderDatabase();
	const app = openApp(readEnv({ THUOC_SO_ROOT: resolve('.'), DATABASE_PATH: path }));
	onTestFinished(() => closeApp(app));
	const rows = app.store.sqlite.prepare('SELECT reading_rules FROM report').pluck().all();
	expect(rows).toEqual([null, null, null, null, null]);
	const sent = dossiers([['21235', 4, 1]], { period: '2025-11' });
	const { id } = hand(app, sent, { at: new Date('2026-01-17T00:00:00Z') });
	expect(findReport(app.store, id ?? '')?.readingRules).toBe(READING_RULES);
	expect(noticesOf(await verifiedApp(app))).toEqual(OLDER_NOTICES);
});
