import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { RequestError } from '../../core/model/request-error.ts';
import type { AppContext } from '../app-context.ts';
import type { TaskResponse, TaskRequest, WorkerStartData } from './protocol.ts';

/** A task that is done outside the thread that serves. */
export interface WorkerTask<T> {
	result: Promise<T>;
	/** Share of the file that was read, from 0 to below 1. */
	share: () => number;
}

interface PendingTask {
	request: TaskRequest;
	resolve: (result: never) => void;
	reject: (error: unknown) => void;
	/** KiB of letters that it will read. */
	expected: number;
	thread: WorkerThread | null;
}

interface WorkerThread {
	worker: Worker;
	counter: WorkerStartData['counter'];
	/** The task that it does, and the clock that ends the thread with it. */
	task: PendingTask | null;
	timeout: NodeJS.Timeout | null;
}

/**
 * The threads of an app context. Each does one task at a time in a context of its own; the others wait
 * in their order. Nothing of a library would be left over: a pool such as piscina brings a queue and
 * threads, but the progress of a task, the app context of a thread and the end of a single task by its
 * time are ours in any case, and it could not be bundled.
 */
interface WorkerPool {
	threads: Set<WorkerThread>;
	queue: PendingTask[];
	calls: number;
}

/** Two files are read at a time, so that one that takes long does not hold up all others. */
const MAX_THREADS = 2;
/** Each holds a file of at most MAX_UPLOAD_BYTES. */
const MAX_WAITING = 16;
/** Seconds after which who was turned away may try again. */
const RETRY_SECONDS = 30;

const pools = new WeakMap<AppContext, WorkerPool>();

/**
 * Runs a task in a worker, for a file of this size. Features that define tasks give this function
 * the types of their own table. Rejects with `RequestError` (`reader-busy`, 503) where too many
 * tasks wait, or where the thread ended before the task: by its time, by its memory or by a crash.
 */
export function runInWorker<Result>(
	app: AppContext,
	bytes: number,
	act: string,
	given: unknown[]
): WorkerTask<Result> {
	const pool = pools.get(app) ?? { threads: new Set(), queue: [], calls: 0 };
	pools.set(app, pool);
	const { promise, resolve, reject } = Promise.withResolvers<Result>();
	// a view that nobody fetches any more fails unseen
	promise.catch(() => undefined);
	const request = { id: (pool.calls += 1), act, given };
	const expected = Math.max(1, bytes >> 10);
	const task: PendingTask = { request, resolve, reject, expected, thread: null };
	if (pool.queue.length < MAX_WAITING) pool.queue.push(task);
	else reject(readerBusy());
	startWaiting(app, pool);
	return { result: promise, share: () => shareOf(task) };
}

const readerBusy = (): RequestError => new RequestError('reader-busy', { wait: RETRY_SECONDS });

function shareOf({ thread, request, expected }: PendingTask): number {
	if (thread === null || Atomics.load(thread.counter, 0) !== request.id) return 0;
	return Math.min(0.99, Atomics.load(thread.counter, 1) / expected);
}

/** Ends all threads and refuses what waits; to be called before the app context is closed. */
export async function stopWorker(app: AppContext): Promise<void> {
	const pool = pools.get(app);
	if (!pool) return;
	pools.delete(app);
	for (const { reject } of pool.queue.splice(0)) reject(readerBusy());
	await Promise.all([...pool.threads].map(({ worker }) => worker.terminate()));
}

function startWaiting(app: AppContext, pool: WorkerPool): void {
	const idle = [...pool.threads].find(({ task }) => task === null);
	if (pool.queue.length === 0 || (!idle && pool.threads.size >= MAX_THREADS)) return;
	const thread = idle ?? startWorker(app, pool);
	const task = pool.queue.shift();
	if (!task) return;
	thread.task = task;
	task.thread = thread;
	thread.timeout = setTimeout(
		() => void thread.worker.terminate(),
		app.env.readLimits.milliseconds
	);
	thread.timeout.unref();
	thread.worker.ref();
	thread.worker.postMessage(task.request satisfies TaskRequest);
	startWaiting(app, pool);
}

/** Starts a thread from its source: Node strips the types, as for the command line. */
function startWorker(app: AppContext, pool: WorkerPool): WorkerThread {
	const counter = new Int32Array(new SharedArrayBuffer(8));
	const worker = new Worker(join(app.env.root, 'src', 'worker.ts'), {
		workerData: { env: app.env, counter } satisfies WorkerStartData,
		resourceLimits: { maxOldGenerationSizeMb: app.env.readLimits.heapMegabytes }
	});
	const thread: WorkerThread = { worker, counter, task: null, timeout: null };
	pool.threads.add(thread);
	worker.on('message', (answer: TaskResponse) => {
		const task = endTask(thread);
		if ('result' in answer) task?.resolve(answer.result as never);
		else task?.reject(errorOfResponse(answer));
		startWaiting(app, pool);
	});
	// an uncaught error or too much memory; the thread ends, and `exit` follows
	worker.on('error', (error) => process.emitWarning(error));
	worker.on('exit', () => {
		pool.threads.delete(thread);
		endTask(thread)?.reject(readerBusy());
		startWaiting(app, pool);
	});
	return thread;
}

/** The task that the thread did; it does none any more, and keeps no process alive. */
function endTask(thread: WorkerThread): PendingTask | null {
	const { task, timeout } = thread;
	if (timeout) clearTimeout(timeout);
	thread.task = thread.timeout = null;
	thread.worker.unref();
	return task;
}

function errorOfResponse(answer: Exclude<TaskResponse, { result: unknown }>): unknown {
	if ('error' in answer) return answer.error;
	const { code, details } = answer.requestError;
	return new RequestError(code, details);
}
