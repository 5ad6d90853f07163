import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { verifyInstallation } from '../../../src/lib/features/verify/verify-installation.server.ts';
import { temporaryFolder } from '../../server/fixtures/temporary-store.ts';
import { at, dossiers, hand, temporaryApp } from '../../server/fixtures/temporary-app.ts';
import { busyApp, fileOf, verifiedBytes, verifiedApp } from './busy-app.ts';
import { withTextChanged } from './content.ts';

test('an installation in which something of every kind was done is right', async () => {
	const { looked, ...verified } = await verifiedApp(await busyApp());
	expect(verified).toMatchObject({ unproven: 0, found: 0, findings: [] });
	expect(looked).toMatchObject({
		files: 8,
		reports: 8,
		rows: 10,
		releases: 2,
		replies: 1,
		accounts: 6,
		keys: 2
	});
});

test('the log ends with the event and the hash that are told to be noted down', async () => {
	const app = await busyApp();
	const { head } = await verifiedApp(app);
	const events = app.store.orm.query.event.findMany().sync();
	const last = events.at(-1);
	expect(head).toEqual({ event: last?.seq, hash: last?.hash });
});

test('a new installation is right', async () => {
	const databasePath = join(temporaryFolder(), 'new.sqlite');
	const verified = await verifyInstallation({ root: resolve('.'), databasePath }, () => undefined);
	expect(verified).toMatchObject({ head: null, found: 0, looked: { events: 0, reports: 0 } });
});

test('a report is read again as on its day, though its period has other rules for today', async () => {
	const app = temporaryApp();
	hand(app, dossiers([['528', 5, 0]], { period: '2023-Q1' }), { at: at('2023-03-14') });
	expect((await verifiedApp(app)).findings).toEqual([]);
});

test('a file of many parts is held together by its hash, and one byte of the last part tells', async () => {
	const app = temporaryApp();
	const sent = dossiers([['528', 5, 0]]);
	const blank = `${' '.repeat(989)}${','.repeat(11)}\n`.repeat(2_400);
	const last = '522,71,0,0,71,0,71,0,71,0,0,0\n';
	const bytes = Buffer.concat([sent.bytes, Buffer.from(blank), Buffer.from(last)]);
	const { sha256, id, errors } = hand(app, { ...sent, bytes });
	expect({ errors, isLarge: bytes.length > 2 * 1_048_576 }).toEqual({ errors: 0, isLarge: true });
	const file = fileOf(app);
	expect((await verifiedBytes(file)).findings).toEqual([]);
	const { findings, unproven } = await verifiedBytes(withTextChanged(file, last.trim(), 4));
	expect(findings).toMatchObject([{ code: 'file/altered', place: { file: sha256, report: id } }]);
	expect(unproven).toBe(1);
});
