import { expect, test } from 'vitest';
import { RequestError } from '../../../src/lib/core/model/request-error.ts';
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
	await stopWorker(appOf());
	expect(await running.catch(codeOf)).toEqual(['reader-busy', 503]);
	expect(await check()).toMatchObject({ status: 'checked', entries: 1 });
});

const post = (body: Uint8Array) =>
	postReport(
		new Request('http://localhost/api/v1/reports?form=tthc&period=2023-Q1&dry_run=true', {
			method: 'POST',
			body: new Uint8Array(body),
			headers: { 'Content-Type': 'text/csv' }
		}),
		appOf(),
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

test('where all threads are busy a program is told when to come again', async () => {
	const waiting = Array.from({ length: 18 }, check);
	const response = await post(workbookOfRows(''));
	expect([response.status, response.headers.get('Retry-After')]).toEqual([503, '30']);
	await Promise.all(waiting);
});
