import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { runInTransaction, type Store } from '../../../src/lib/server/db/store.ts';
import { digestOf } from '../../../src/lib/server/db/digest.ts';
import { addReport, factsOfReport } from '../../../src/lib/server/events/add-report.ts';
import { row, submission } from '../fixtures/submission.ts';
import { temporaryFolder, temporaryStore } from '../fixtures/temporary-store.ts';

const DIES = new URL('../fixtures/dies-in-the-middle.ts', import.meta.url);

const TAKEN = ['file', 'report', 'entry', 'event', 'unit'];

const sizes = ({ sqlite }: Store): unknown[] =>
	TAKEN.map((table) => sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get());

test('a report is kept with its bytes, its circumstances and an event that vouches for them', () => {
	const store = temporaryStore();
	const sent = submission('r1', [row('528', 4), row('529', null)]);
	addReport(store, { ...sent, note: 'đã kiểm tra' });
	const [kept] = store.orm.query.report.findMany().sync();
	const [event] = store.orm.query.event.findMany().sync();
	expect(kept).toMatchObject({
		publicId: 'r1',
		periodId: '2023-Q1',
		periodStart: '2022-12-15',
		periodEnd: '2023-03-14',
		fileName: 'r1.csv',
		fields: ['done', 'late'],
		columns: [{ field: 'late', header: 'Quá hạn', column: 3 }],
		note: 'đã kiểm tra'
	});
	expect(store.orm.query.file.findFirst().sync()?.bytes).toEqual(sent.bytes);
	expect(
		store.orm.query.entry
			.findMany()
			.sync()
			.map(({ counts }) => counts)
	).toEqual([
		[100, 4],
		[100, null]
	]);
	expect(event).toMatchObject({ act: 'submitted', subject: 'r1', reason: 'đã kiểm tra' });
	expect(event?.digest).toBe(kept && digestOf(factsOfReport(kept)));
});

test('the same bytes are kept once, the same units too', () => {
	const store = temporaryStore();
	const sent = submission('r1', [row('528', 4)]);
	addReport(store, sent);
	addReport(store, { ...sent, id: 'r2' });
	expect(sizes(store)).toEqual([1, 2, 2, 2, 1]);
});

test('nothing is left of a report whose taking fails in the middle', () => {
	const store = temporaryStore();
	const twice = submission('r1', [row('528', 4), row('529', 1), row('528', 5)]);
	expect(() => runInTransaction(store, () => addReport(store, twice))).toThrow();
	expect(sizes(store)).toEqual([0, 0, 0, 0, 0]);
});

test('nothing is left of a report whose taking is killed in the middle', async () => {
	const path = join(temporaryFolder(), 'store.sqlite');
	const child = spawn(process.execPath, [fileURLToPath(DIES), path]);
	const [said] = await once(child.stdout, 'data');
	expect(String(said)).toBe('in the middle\n');
	child.kill('SIGKILL');
	await once(child, 'exit');
	const store = temporaryStore(path);
	expect(sizes(store)).toEqual([0, 0, 0, 0, 0]);
	expect(store.sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
});
