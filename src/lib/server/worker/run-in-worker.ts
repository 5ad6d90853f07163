import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { RequestError } from '../../core/model/request-error.ts';
import type { AppContext } from '../app-context.ts';
import type { TaskResponse, TaskRequest, WorkerStartData } from './protocol.ts';

/** An act that is being done beside the thread that serves. */
export interface WorkerTask<T> {
	result: Promise<T>;
	/** Share of the file that was read, from 0 to below 1. */
	share: () => number;
}

interface PendingTask {
	resolve: (result: never) => void;
	reject: (error: unknown) => void;
}

interface WorkerThread {
	worker: Worker;
	counter: WorkerStartData['counter'];
	waiting: Map<number, PendingTask>;
	calls: number;
}

/** Larger files are read beside: those of every day are smaller, and read in a tenth of a second. */
export const MIN_WORKER_BYTES = 1_048_576;
/** The text of a file is read once; its first rows are read again for each delimiter. */
const READ_PASSES = 1;
/** More than a file within the limits needs; beyond it the thread ends, and the server does not. */
const MAX_HEAP_MB = 1024;

const workerThreads = new WeakMap<AppContext, WorkerThread>();

/**
 * Runs a task in the worker for a file of this size; tasks run one after the other. Features that
 * define tasks give this function the types of their own table.
 */
export function runInWorker<Result>(
	app: AppContext,
	bytes: number,
	act: string,
	given: unknown[]
): WorkerTask<Result> {
	const thread = workerThreads.get(app) ?? startWorker(app);
	const id = (thread.calls += 1);
	const result = new Promise<Result>((resolve, reject) => {
		thread.waiting.set(id, { resolve, reject });
	});
	thread.worker.postMessage({ id, act, given } satisfies TaskRequest);
	const expected = Math.max(1, (bytes * READ_PASSES) >> 10);
	const share = (): number =>
		Atomics.load(thread.counter, 0) === id
			? Math.min(0.99, Atomics.load(thread.counter, 1) / expected)
			: 0;
	return { result, share };
}

/** Ends the thread, if there is one; to be called before the app context is closed. */
export async function stopWorker(app: AppContext): Promise<void> {
	await workerThreads.get(app)?.worker.terminate();
}

/** Starts the worker from its source: Node strips the types, as for the command line. */
function startWorker(app: AppContext): WorkerThread {
	const counter = new Int32Array(new SharedArrayBuffer(8));
	const worker = new Worker(join(app.env.root, 'src', 'worker.ts'), {
		workerData: { env: app.env, counter } satisfies WorkerStartData,
		resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB }
	});
	const thread: WorkerThread = { worker, counter, waiting: new Map(), calls: 0 };
	workerThreads.set(app, thread);
	worker.unref();
	worker.on('message', (answer: TaskResponse) => settleTask(thread, answer));
	worker.on('error', (error) => rejectPending(app, thread, error));
	worker.on('exit', () => rejectPending(app, thread, new Error('the thread that reads has ended')));
	return thread;
}

function settleTask({ waiting }: WorkerThread, answer: TaskResponse): void {
	const job = waiting.get(answer.id);
	waiting.delete(answer.id);
	if ('result' in answer) return job?.resolve(answer.result as never);
	job?.reject(errorOfResponse(answer));
}

function errorOfResponse(answer: Exclude<TaskResponse, { result: unknown }>): unknown {
	if ('error' in answer) return answer.error;
	const { code, details } = answer.requestError;
	return new RequestError(code, details);
}

/** Whoever waits hears of it; the next act starts a new thread. */
function rejectPending(app: AppContext, thread: WorkerThread, error: unknown): void {
	if (workerThreads.get(app) === thread) workerThreads.delete(app);
	for (const { reject } of thread.waiting.values()) reject(error);
	thread.waiting.clear();
}
