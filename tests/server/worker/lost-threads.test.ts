import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, constants, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { AppContext } from '../../../src/lib/server/app-context.ts';
import { RequestError } from '../../../src/lib/core/model/request-error.ts';
import { runInWorker, stopWorker } from '../../../src/lib/server/worker/run-in-worker.ts';
import { countLostThreads } from '../../../src/lib/server/worker/worker-pool.ts';
import { temporaryFolder } from '../fixtures/temporary-store.ts';

/**
 * A worker whose task `block` opens a pipe that nobody writes to. It is then in native code, which
 * `terminate()` does not interrupt, until the pipe is opened for writing.
 */
const WORKER = `
	import { readFileSync } from 'node:fs';
	import { parentPort } from 'node:worker_threads';
	parentPort.on('message', ({ id, act, given: [path] }) => {
		if (act === 'block') readFileSync(path);
		while (act === 'loop');
		parentPort.postMessage({ id, result: act });
	});
`;

function folderWithWorker() {
	const root = temporaryFolder(onTestFinished);
	mkdirSync(join(root, 'src'));
	writeFileSync(join(root, 'src', 'worker.ts'), WORKER);
	const pipe = join(root, 'pipe');
	execFileSync('mkfifo', [pipe]);
	return { root, pipe };
}

/** Part of an app context that the worker pool reads. */
const appOf = (root: string) =>
	({ env: { root, readLimits: { heapMegabytes: 64, milliseconds: 1500 } } }) as AppContext;

/** Lets the threads go on that wait for the pipe. */
function openPipe(pipe: string): void {
	try {
		closeSync(openSync(pipe, constants.O_WRONLY | constants.O_NONBLOCK));
	} catch {
		// nobody waits for it
	}
}

const codeOf = (error: unknown) => error instanceof RequestError && error.code;

test('a thread in native code is answered for at its time, replaced, and counted', async () => {
	const { root, pipe } = folderWithWorker();
	const app = appOf(root);
	onTestFinished(async () => {
		openPipe(pipe);
		await stopWorker(app);
	});
	const run = (act: string, sender: string | null = null) =>
		runInWorker(app, { bytes: 1, sender }, act, [pipe]).result.catch(codeOf);

	expect(await run('block', 'a')).toBe('reader-busy');
	expect([countLostThreads(app), await run('echo', 'a')]).toEqual([1, 'echo']);
	expect(await Promise.all([run('block'), run('block')])).toEqual(['reader-busy', 'reader-busy']);
	// one thread is left
	expect([countLostThreads(app), await run('echo')]).toEqual([3, 'echo']);
	const last = [run('block'), run('echo')];
	expect(await Promise.all(last)).toEqual(['reader-busy', 'reader-busy']);
	expect([countLostThreads(app), await run('echo')]).toEqual([4, 'reader-busy']);

	await vi.waitFor(() => {
		openPipe(pipe);
		expect(countLostThreads(app)).toBe(0);
	}, 20_000);
	expect(await run('echo')).toBe('echo');
}, 60_000);

test('a thread in a loop ends at its time', async () => {
	const { root } = folderWithWorker();
	const app = appOf(root);
	onTestFinished(() => stopWorker(app));
	const run = (act: string) => runInWorker(app, { bytes: 1, sender: null }, act, []).result;
	expect(await run('loop').catch(codeOf)).toBe('reader-busy');
	await vi.waitFor(() => expect(countLostThreads(app)).toBe(0), 20_000);
	expect(await run('echo')).toBe('echo');
}, 60_000);

test('files of one sender leave a thread to others', async () => {
	const { root } = folderWithWorker();
	const app = appOf(root);
	onTestFinished(() => stopWorker(app));
	const order: string[] = [];
	const run = async (act: string, sender: string) => {
		await runInWorker(app, { bytes: 1, sender }, act, []).result.catch(codeOf);
		order.push(sender);
	};
	await Promise.all([run('loop', 'a'), run('loop', 'a'), run('echo', 'b')]);
	expect(order).toEqual(['b', 'a', 'a']);
}, 60_000);

test.skipIf(process.platform === 'win32').each(['lost', 'running'])(
	'the process ends although a thread in native code is %s',
	async (state) => {
		const { root, pipe } = folderWithWorker();
		const pool = pathToFileURL(join(process.cwd(), 'src/lib/server/worker/run-in-worker.ts'));
		const milliseconds = state === 'lost' ? 200 : 600_000;
		const app = { env: { root, readLimits: { heapMegabytes: 64, milliseconds } } };
		const script = `
			import { runInWorker } from ${JSON.stringify(pool.href)};
			const app = ${JSON.stringify(app)};
			process.on('SIGTERM', () => undefined);
			const run = (act) => runInWorker(app, { bytes: 1, sender: null }, act, [${JSON.stringify(pipe)}]).result;
			const blocked = run('block').catch((error) => error.code);
			process.stdout.write(await (${JSON.stringify(state)} === 'lost' ? blocked : run('echo')));
			process.exit(0);
		`;
		const file = join(root, 'script.mjs');
		writeFileSync(file, script);
		const child = spawn(process.execPath, [file], {
			stdio: ['ignore', 'pipe', 'inherit']
		});
		onTestFinished(() => void child.kill('SIGKILL'));
		let said = '';
		child.stdout.on('data', (text) => (said += String(text)));
		expect(await once(child, 'close')).toEqual([null, 'SIGTERM']);
		expect(said.trim()).toBe(state === 'lost' ? 'reader-busy' : 'echo');
	},
	60_000
);
