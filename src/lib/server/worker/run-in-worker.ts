import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { RequestError } from '../../core/model/request-error.ts';
import type { AppContext } from '../app-context.ts';
import { inTurn } from '../turns.ts';
import { markBusy, markIdle } from './endless-threads.ts';
import {
	errorOfResponse,
	MAX_KEPT_HEAP_BYTES,
	resourceLimitsOf,
	type TaskRequest,
	type TaskResponse,
	type WorkerStartData
} from './protocol.ts';
import {
	type PendingTask,
	poolFor,
	takePools,
	threadLimit,
	type WorkerPool,
	type WorkerThread
} from './worker-pool.ts';

/** A task that is done outside the thread that serves. */
export interface WorkerTask<T> {
	result: Promise<T>;
	/** Share of the file that was read, from 0 to below 1. */
	share: () => number;
}

/** Seconds after which who was turned away may try again. */
const RETRY_SECONDS = 30;
/** Time for all threads to end before the app context is closed. */
const STOP_MS = 5_000;

/** A file to be read in a worker. */
export interface FileToRead {
	bytes: number;
	/** It takes a moment, whatever it holds. */
	isSmall?: boolean;
	/** Unit or account that sent it; null: the operator of this machine. */
	sender: string | null;
}

/**
 * Runs a task in a worker, for this file. Features that define tasks give this function the types of
 * their own table. Rejects with `RequestError` (`reader-busy`, 503) where too many tasks wait, of all
 * or of this sender, where the time of the task is over, where the thread ended before it, by its
 * memory or by a crash, and where too many threads were lost.
 */
export function runInWorker<Result>(
	app: AppContext,
	{ bytes, isSmall, sender }: FileToRead,
	act: string,
	given: unknown[]
): WorkerTask<Result> {
	const pool = poolFor(app, isSmall ? 'small' : 'large');
	const { promise, resolve, reject } = Promise.withResolvers<Result>();
	const result = promise.then(inTurn);
	// a view that nobody fetches any more fails unseen
	result.catch(() => undefined);
	const request = { id: (pool.calls += 1), act, given };
	const expected = Math.max(1, bytes >> 10);
	const task: PendingTask = { request, sender, resolve, reject, expected, thread: null };
	if (threadLimit(pool) === 0 || !pool.queue.add(task)) reject(readerBusy());
	startWaiting(app, pool);
	return { result, share: () => shareOf(task) };
}

const readerBusy = (): RequestError => new RequestError('reader-busy', { wait: RETRY_SECONDS });

function shareOf({ thread, request, expected }: PendingTask): number {
	if (thread === null || Atomics.load(thread.counter, 0) !== request.id) return 0;
	return Math.min(0.99, Atomics.load(thread.counter, 1) / expected);
}

/**
 * Ends all threads and refuses what waits; to be called before the app context is closed. A thread
 * that does not end is not waited for.
 */
export async function stopWorker(app: AppContext): Promise<void> {
	const pools = takePools(app);
	if (pools.length === 0) return;
	for (const { queue } of pools) for (const { reject } of queue.clear()) reject(readerBusy());
	const ends = pools
		.flatMap(({ threads, lost }) => [...threads, ...lost])
		.map(({ worker }) => worker.terminate());
	await Promise.race([Promise.all(ends), after(STOP_MS, null, { ref: false })]);
}

function startWaiting(app: AppContext, pool: WorkerPool): void {
	const idle = [...pool.threads].find(({ task }) => task === null);
	if (!idle && pool.threads.size >= threadLimit(pool)) return;
	const task = pool.queue.take();
	if (!task) return;
	const thread = idle ?? startWorker(app, pool);
	thread.task = task;
	task.thread = thread;
	thread.timeout = setTimeout(() => loseThread(app, pool, thread), app.env.readLimits.milliseconds);
	thread.timeout.unref();
	thread.worker.ref();
	markBusy(thread.worker);
	thread.worker.postMessage(task.request satisfies TaskRequest);
	startWaiting(app, pool);
}

/** Refuses the task of a thread, and ends the thread; another takes its place before it has ended. */
function loseThread(app: AppContext, pool: WorkerPool, thread: WorkerThread): void {
	pool.threads.delete(thread);
	pool.lost.add(thread);
	endTask(pool, thread)?.reject(readerBusy());
	markBusy(thread.worker);
	void thread.worker.terminate();
	// terminate() makes the thread one that is waited for
	thread.worker.unref();
	if (threadLimit(pool) === 0) for (const { reject } of pool.queue.clear()) reject(readerBusy());
	startWaiting(app, pool);
}

/** Starts a thread from its source: Node strips the types, as for the command line. */
function startWorker(app: AppContext, pool: WorkerPool): WorkerThread {
	const counter = new Int32Array(new SharedArrayBuffer(8));
	const worker = new Worker(join(app.env.root, 'src', 'worker.ts'), {
		workerData: { env: app.env, counter } satisfies WorkerStartData,
		resourceLimits: resourceLimitsOf(app.env)
	});
	const thread: WorkerThread = { worker, counter, task: null, timeout: null };
	pool.threads.add(thread);
	worker.on('message', (answer: TaskResponse) => {
		if (pool.lost.has(thread)) return;
		const task = endTask(pool, thread);
		if ('result' in answer) task?.resolve(answer.result as never);
		else task?.reject(errorOfResponse(answer));
		if (answer.heapBytes > MAX_KEPT_HEAP_BYTES) retire(pool, thread);
		startWaiting(app, pool);
	});
	// an uncaught error or too much memory; the thread ends, and `exit` follows
	worker.on('error', (error) => process.emitWarning(error));
	worker.on('exit', () => {
		pool.threads.delete(thread);
		pool.lost.delete(thread);
		endTask(pool, thread)?.reject(readerBusy());
		startWaiting(app, pool);
	});
	return thread;
}

/** Ends a thread that does nothing; the next task that needs one starts another. */
function retire(pool: WorkerPool, thread: WorkerThread): void {
	pool.threads.delete(thread);
	void thread.worker.terminate();
}

/** The task that the thread did; it does none any more, and keeps no process alive. */
function endTask(pool: WorkerPool, thread: WorkerThread): PendingTask | null {
	const { task, timeout } = thread;
	if (timeout) clearTimeout(timeout);
	thread.task = thread.timeout = null;
	thread.worker.unref();
	markIdle(thread.worker);
	if (task) pool.queue.ended(task);
	return task;
}
