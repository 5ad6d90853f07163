import Database from 'better-sqlite3';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { verifyInstallation } from '../../../src/lib/features/verify/verify-installation.server.ts';
import { temporaryFolder } from '../../server/fixtures/temporary-store.ts';
import { busy, KNOWN, toldBy, verifiedBytes } from './busy-app.ts';

const PAGE = 4096;

/** The same bytes, with every page blanked that this text stands on. */
function withBlankPages(bytes: Buffer, text: string): Buffer {
	const blank = Buffer.from(bytes);
	let found = blank.indexOf(text);
	for (; found >= 0; found = blank.indexOf(text)) {
		const start = found - (found % PAGE);
		blank.fill(0, start, start + PAGE);
	}
	return blank;
}

test.for([
	['the log', 'event', KNOWN.reason],
	['the reports', 'report', '"outgoing_secret","header"'],
	['the rows', 'entry', `[${KNOWN.count + 4},`],
	['the catalogue', 'reference', '"on-time-rate-766"']
] as const)('a page of %s that SQLite cannot read names the table', async ([, table, text]) => {
	const { file } = await busy();
	const told = toldBy(await verifiedBytes(withBlankPages(file, text)));
	expect(told).toContain(`database/damaged ${table}`);
});

test('where the log breaks off is told by the number of the event', async () => {
	const { file } = await busy();
	const { findings } = await verifiedBytes(withBlankPages(file, KNOWN.reason));
	const broken = findings.find(({ code }) => code === 'database/unreadable');
	expect(broken?.place).toEqual({ table: 'event', event: expect.any(Number) });
	expect(broken?.stored).toContain('SQLITE_CORRUPT');
});

test('without the log nothing is held against it, and no report is called proven', async () => {
	const { file, reports } = await busy();
	const { findings, unproven } = await verifiedBytes(withBlankPages(file, KNOWN.reason));
	expect(findings.filter(({ code }) => code.startsWith('report/'))).toEqual([]);
	expect(unproven).toBe(reports.length);
});

test('a catalogue that cannot be read is named once; the shipped one proves the reports', async () => {
	const { file } = await busy();
	const verified = await verifiedBytes(withBlankPages(file, '"on-time-rate-766"'));
	expect(toldBy(verified)).toEqual(['database/damaged reference', 'database/unreadable reference']);
	expect(verified.unproven).toBe(0);
});

test.for([
	['half of a database', (file: Buffer) => file.subarray(0, file.length / 2)],
	['the first page of one', (file: Buffer) => file.subarray(0, PAGE)],
	['a text', () => Buffer.from('no database at all\n'.repeat(500))]
] as const)('%s is found wrong', async ([, made]) => {
	const { file } = await busy();
	expect((await verifiedBytes(made(file))).found).toBeGreaterThan(0);
});

test('a database of another program is found not to be ours, and left as it is', async () => {
	const databasePath = join(temporaryFolder(), 'other.sqlite');
	const sqlite = new Database(databasePath);
	sqlite.exec('CREATE TABLE event (seq)');
	sqlite.close();
	const before = readFileSync(databasePath);
	const verified = await verifyInstallation({ root: resolve('.'), databasePath }, () => undefined);
	expect(verified.findings).toMatchObject([{ code: 'database/unopened', stored: 'not-ours' }]);
	expect(readFileSync(databasePath).equals(before)).toBe(true);
});

test('looking changes no byte of the file', async () => {
	const { file } = await busy();
	const databasePath = join(temporaryFolder(), 'looked-at.sqlite');
	writeFileSync(databasePath, file);
	await verifyInstallation({ root: resolve('.'), databasePath }, () => undefined);
	expect(readFileSync(databasePath).equals(file)).toBe(true);
});

test('more than a thousand findings are all counted, and a thousand listed', async () => {
	const { file } = await busy();
	const path = join(temporaryFolder(), 'many.sqlite');
	writeFileSync(path, file);
	const sqlite = new Database(path);
	const add = sqlite.prepare("INSERT INTO file VALUES ('none ' || ?, x'')");
	sqlite.transaction(() => {
		for (let number = 0; number < 1001; number += 1) add.run(number);
	})();
	sqlite.pragma('journal_mode = DELETE');
	sqlite.close();
	const { found, findings } = await verifiedBytes(readFileSync(path));
	expect([found, findings.length]).toEqual([1001, 1000]);
	expect(findings[0]?.code).toBe('file/unused');
});
