import { expect, onTestFinished, test } from 'vitest';
import { RequestError } from '../../../src/lib/core/model/request-error.ts';
import type { UnitId } from '../../../src/lib/core/model/unit.ts';
import type { AppContext } from '../../../src/lib/server/app-context.ts';
import type { ReadLimits } from '../../../src/lib/server/env.ts';
import { runTask } from '../../../src/lib/features/submission/tasks.server.ts';
import { postReport } from '../../../src/lib/features/submission/post-report.server.ts';
import { stopWorker } from '../../../src/lib/server/worker/run-in-worker.ts';
import { workbookOfRows } from '../../core/ingest/source/written-workbook.ts';
import { reporterOf } from '../fixtures/someone.ts';
import { dossiers, sharedApp, temporaryApp } from '../fixtures/temporary-app.ts';

const appOf = sharedApp((atEnd) => {
	const app = temporaryApp({}, atEnd);
	atEnd(() => stopWorker(app));
	return app;
});
const FILE = dossiers([['528', 40, 2]], { unit: '528' });

const check = () => runTask(appOf(), FILE.bytes.length, 'checkUpload', FILE).result;
const codeOf = (error: unknown) => error instanceof RequestError && [error.code, error.status];

test('more files than may wait are refused at once, and those that wait are all read', async () => {
	const answers = await Promise.allSettled(Array.from({ length: 25 }, check));
	const refused = answers.filter(({ status }) => status === 'rejected');
	expect(refused.map((one) => 'reason' in one && codeOf(one.reason))).toEqual(
		Array.from({ length: 7 }, () => ['reader-busy', 503])
	);
	expect(answers.slice(0, 18).every(({ status }) => status === 'fulfilled')).toBe(true);
});

test('a thread that ends is an answer, and the next file is read by another', async () => {
	const running = check();
	// an answer that nobody waits for any more: vitest fails for a rejection that is not handled
	void check();
	await stopWorker(appOf());
	expect(await running.catch(codeOf)).toEqual(['reader-busy', 503]);
	expect(await check()).toMatchObject({ status: 'checked', entries: 1 });
});

const post = (body: Uint8Array, app = appOf()) =>
	postReport(
		new Request('http://localhost/api/v1/reports?form=tthc&period=2023-Q1&dry_run=true', {
			method: 'POST',
			body: new Uint8Array(body),
			headers: { 'Content-Type': 'text/csv' }
		}),
		app,
		{ person: reporterOf('528@2021-01-01') }
	);

test('a small workbook that would fill the memory is refused, and the next file is read', async () => {
	const row = '<row><c><v>5</v></c><c r="XFD#"><v>5</v></c></row>';
	const rows = Array.from({ length: 40_000 }, (_, at) => row.replace('#', String(at + 1)));
	const response = await post(workbookOfRows(rows.join('')));
	expect(response.status).toBe(422);
	expect(await response.json()).toMatchObject({
		problems: [{ code: 'file/too-large', format: 'xlsx' }]
	});
	expect((await post(FILE.bytes)).status).toBe(200);
});

/** A workbook of a few KiB within the limits of files, with 60 million letters. */
const longTexts = (): Buffer =>
	workbookOfRows('<row><c t="s"><v>0</v></c></row>', {
		strings: `<si><t>${'x'.repeat(32_000)}</t></si>`.repeat(1900)
	});

/** An app whose threads may take less memory or time. */
function limitedApp(limits: Partial<ReadLimits>): AppContext {
	const app = temporaryApp();
	Object.assign(app.env, { readLimits: { ...app.env.readLimits, ...limits } });
	onTestFinished(() => stopWorker(app));
	return app;
}

test.each<[what: string, limits: Partial<ReadLimits>]>([
	['memory', { heapMegabytes: 48 }],
	['time', { milliseconds: 100 }]
])('a file that needs more %s than a thread has ends the thread only', async (_, limits) => {
	const app = limitedApp(limits);
	const response = await post(longTexts(), app);
	expect([response.status, response.headers.get('Retry-After')]).toEqual([503, '30']);
	expect(await response.json()).toMatchObject({ type: 'urn:thuoc-so:problem:reader-busy' });
	app.env.readLimits = temporaryApp().env.readLimits;
	expect((await post(workbookOfRows('<row><c><v>1</v></c></row>'), app)).status).toBe(422);
	expect(await runTask(app, 1, 'checkUpload', FILE).result).toMatchObject({ status: 'checked' });
});

test('where all threads are busy a program is told when to come again', async () => {
	const waiting = ['533@2021-01-01', '522@2021-01-01'].flatMap((within) =>
		Array.from({ length: 9 }, () =>
			runTask(appOf(), FILE.bytes.length, 'checkUpload', { ...FILE, within: within as UnitId })
		)
	);
	const response = await post(workbookOfRows(''));
	expect([response.status, response.headers.get('Retry-After')]).toEqual([503, '30']);
	// a small text has a thread of its own
	expect((await post(FILE.bytes)).status).toBe(200);
	await Promise.all(waiting.map(({ result }) => result));
});
