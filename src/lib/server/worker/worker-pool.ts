import type { Worker } from 'node:worker_threads';
import type { AppContext } from '../app-context.ts';
import { createFairQueue, type FairQueue } from './fair-queue.ts';
import type { TaskRequest, WorkerStartData } from './protocol.ts';

/** A task that waits or is done. */
export interface PendingTask {
	request: TaskRequest;
	/** Unit or account that sent the file; null: the operator. */
	sender: string | null;
	resolve: (result: never) => void;
	reject: (error: unknown) => void;
	/** KiB of letters that it will read. */
	expected: number;
	thread: WorkerThread | null;
}

/** A thread with its task. */
export interface WorkerThread {
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
export interface WorkerPool {
	lane: Lane;
	threads: Set<WorkerThread>;
	/** Threads that were told to end and have not ended: native code cannot be interrupted. */
	lost: Set<WorkerThread>;
	queue: FairQueue<PendingTask>;
	calls: number;
}

/** Small texts do not wait behind files that take long. */
type Lane = 'small' | 'large';

/** Two large files are read at a time, so that one that takes long does not hold up all others. */
const MAX_THREADS: Readonly<Record<Lane, number>> = { small: 1, large: 2 };
/** Lost threads that are replaced. Each further one leaves one thread less, down to none. */
const MAX_REPLACED = 2;

const poolsOf = new WeakMap<AppContext, Map<Lane, WorkerPool>>();

/** The pool for a lane; made where there is none yet. */
export function poolFor(app: AppContext, lane: Lane): WorkerPool {
	const pools = poolsOf.get(app) ?? new Map<Lane, WorkerPool>();
	poolsOf.set(app, pools);
	const pool = pools.get(lane) ?? createPool(lane);
	pools.set(lane, pool);
	return pool;
}

const createPool = (lane: Lane): WorkerPool => ({
	lane,
	threads: new Set(),
	lost: new Set(),
	queue: createFairQueue(),
	calls: 0
});

/** Number of threads that may run beside the lost ones. */
export const threadLimit = ({ lane, lost }: WorkerPool): number =>
	Math.max(0, MAX_THREADS[lane] - Math.max(0, lost.size - MAX_REPLACED));

/** Number of threads that were told to end and have not ended. */
export const countLostThreads = (app: AppContext): number =>
	[...(poolsOf.get(app)?.values() ?? [])].reduce((sum, { lost }) => sum + lost.size, 0);

/** All pools of an app context, which has none any more. */
export function takePools(app: AppContext): WorkerPool[] {
	const pools = [...(poolsOf.get(app)?.values() ?? [])];
	poolsOf.delete(app);
	return pools;
}
