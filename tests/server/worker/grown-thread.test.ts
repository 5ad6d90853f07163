import { expect, test } from 'vitest';
import { runTask } from '../../../src/lib/features/submission/tasks.server.ts';
import { stopWorker } from '../../../src/lib/server/worker/run-in-worker.ts';
import { poolFor } from '../../../src/lib/server/worker/worker-pool.ts';
import { workbookOfRows } from '../../core/ingest/source/written-workbook.ts';
import { dossiers, sharedApp, temporaryApp } from '../fixtures/temporary-app.ts';

const appOf = sharedApp((atEnd) => {
	const app = temporaryApp({}, atEnd);
	atEnd(() => stopWorker(app));
	return app;
});

const threads = () => [...poolFor(appOf(), 'large').threads];
const FILE = dossiers([['528', 40, 2]], { unit: '528' });

/** A workbook of a few MiB with as many rows as a table may have. */
const manyRows = (): Buffer =>
	workbookOfRows(
		Array.from(
			{ length: 200_000 },
			(_, at) => `<row><c><v>${at}</v></c><c><v>1</v></c><c><v>2</v></c></row>`
		).join('')
	);

test('a thread is kept for the next file, and replaced after a file that took much memory', async () => {
	const check = (bytes: Uint8Array) =>
		runTask(appOf(), bytes.length, 'checkUpload', { ...FILE, bytes }).result;
	await check(FILE.bytes);
	const [first] = threads();
	expect(await check(FILE.bytes)).toMatchObject({ status: 'checked' });
	expect(threads()).toEqual([first]);
	await check(manyRows()).catch(() => undefined);
	expect(threads()).toEqual([]);
	expect(await check(FILE.bytes)).toMatchObject({ status: 'checked' });
	expect(threads()).toHaveLength(1);
});
