import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { setPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copySamples } from '../api/client.ts';
import { installation, type Installation } from '../attacks/installation.ts';
import { program } from '../cli/program.ts';
import { ATTACKERS, runAttackers } from './attackers.ts';
import { runReaders } from './readers.ts';
import { memoryOf, startProbe } from './samples.ts';
import { runSenders, SENDERS } from './senders.ts';
import { runStaff, STAFF } from './staff.ts';
import { summaryText } from './summary.ts';
import { createTraffic, type GivenReceipt } from './traffic.ts';
import { removeFolder } from '../remove-folder.ts';

/**
 * `npm run test:long` sets the seconds, and then times and memory are judged too. `npm test` sends the
 * same load for a moment and judges the answers only: there other tests run beside it.
 */
const LONG_SECONDS = Number(process.env['LOAD_SECONDS'] ?? 0);
const SECONDS = LONG_SECONDS || 20;
const MAX_HEALTH_MS = 200;
/** Clients have the same priority as the reading threads of the server: neither holds up the other. */
const CLIENT_PRIORITY = 10;
/** Memory at the end, as a multiple of the memory after the warm-up. */
const MAX_GROWTH = 1.25;

let at: Installation;

beforeAll(async () => {
	const folder = mkdtempSync(join(tmpdir(), 'thuoc-so-load-'));
	const databasePath = join(folder, 'load.sqlite');
	await copySamples(databasePath);
	const settings = {
		DATABASE_PATH: databasePath,
		AUTH_SECRET: randomBytes(32).toString('base64url')
	};
	// the copy is bound to the secret of the installation that made it
	await program(settings, afterAll).run('secret', '--renew', 'a copy for a test');
	at = await installation([...SENDERS, ...STAFF, ...ATTACKERS], {
		...settings,
		ADDRESS_HEADER: 'x-forwarded-for'
	});
	// clients have machines of their own: here they run when the server leaves a processor free
	setPriority(CLIENT_PRIORITY);
	return async () => {
		await at.end();
		removeFolder(folder);
	};
});

test(
	`the server holds ${SECONDS} s of readers, uploads, sign-ins and attacks`,
	{ timeout: (SECONDS + 900) * 1000 },
	async () => {
		const traffic = createTraffic(at, SECONDS);
		const stopProbe = startProbe(at);
		await Promise.all([runReaders, runSenders, runStaff, runAttackers].map((run) => run(traffic)));
		const samples = await stopProbe();
		if (LONG_SECONDS > 0) process.stdout.write(`\n${summaryText(traffic, samples)}`);

		expect(traffic.faults).toEqual([]);
		expect(faultsIn(at.log())).toEqual([]);
		expect(samples.map(({ status }) => status).filter((status) => status !== 200)).toEqual([]);
		expect(answersOf('reader', 200)).toBeGreaterThan(5);
		expect(answersOf('receipt', 200)).toBeGreaterThan(0);
		expect(answersOf('program', 201)).toBeGreaterThan(2);
		expect(answersOf('page', 303)).toBeGreaterThan(2);
		expect(answersOf('sign-in', 303)).toBeGreaterThan(0);
		expect(answersOf('sign-in', 401)).toBeGreaterThan(0);
		expect(answersOf('hostile', 422)).toBeGreaterThan(0);
		expect(lostReceipts(traffic.receipts)).toEqual([]);
		const { exitCode, out } = await program({ DATABASE_PATH: at.databasePath }).run('verify');
		expect([exitCode, out]).toEqual([0, out]);
		if (LONG_SECONDS > 0) {
			const { warm, end } = memoryOf(samples);
			expect(Math.max(...samples.map(({ ms }) => ms))).toBeLessThanOrEqual(MAX_HEALTH_MS);
			expect(end).toBeLessThanOrEqual(warm * MAX_GROWTH);
		}

		function answersOf(kind: Parameters<typeof traffic.counts.get>[0], status: number): number {
			return traffic.counts.get(kind)?.get(status) ?? 0;
		}
	}
);

/** Lines of the log about a fault of the program. */
const faultsIn = (log: string): string[] =>
	log.split('\n').filter((line) => line.includes('"fault":'));

/** Receipts whose report is not in the database with the same file. */
function lostReceipts(receipts: readonly GivenReceipt[]): GivenReceipt[] {
	const database = new Database(at.databasePath, { readonly: true, fileMustExist: true });
	const find = database.prepare(
		'SELECT 1 FROM report JOIN file ON file.sha256 = report.file WHERE public_id = ? AND file.sha256 = ?'
	);
	const lost = receipts.filter(({ id, sha256 }) => find.get(id, sha256) === undefined);
	database.close();
	return lost;
}
