import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { RequestError } from '../../model/refusal.ts';
import { RefusedAct } from '../refused-act.ts';
import type { World } from '../world.ts';
import type { Answer, Call, Start } from './calls.ts';

/** An act that is being done beside the thread that serves. */
export interface Job<T> {
	result: Promise<T>;
	/** How far it has read, from 0 to below 1. */
	share: () => number;
}

interface Waiting {
	resolve: (result: never) => void;
	reject: (error: unknown) => void;
}

interface Thread {
	worker: Worker;
	counter: Start['counter'];
	waiting: Map<number, Waiting>;
	calls: number;
}

/** Larger files are read beside: those of every day are smaller, and read in a tenth of a second. */
export const LARGE = 1_048_576;
/** A file is gone through to find its separators, to be checked, and to be shown. */
const PASSES = 3;
/** More than a file within the limits needs; beyond it the thread ends, and the server does not. */
const HEAP_MB = 1024;

const threads = new WeakMap<World, Thread>();

/**
 * Has a task done in the worker, of a file of so many bytes; one after the other. The features that
 * name tasks give this the types of their own table.
 */
export function beside<Result>(
	world: World,
	bytes: number,
	act: string,
	given: unknown[]
): Job<Result> {
	const thread = threads.get(world) ?? start(world);
	const id = (thread.calls += 1);
	const result = new Promise<Result>((resolve, reject) => {
		thread.waiting.set(id, { resolve, reject });
	});
	thread.worker.postMessage({ id, act, given } satisfies Call);
	const expected = Math.max(1, (bytes * PASSES) >> 10);
	const share = (): number =>
		Atomics.load(thread.counter, 0) === id
			? Math.min(0.99, Atomics.load(thread.counter, 1) / expected)
			: 0;
	return { result, share };
}

/** Ends the thread, if there is one; to be called before the world is closed. */
export async function endBeside(world: World): Promise<void> {
	await threads.get(world)?.worker.terminate();
}

/** From the source: Node takes the types away, as for the command line. */
function start(world: World): Thread {
	const counter = new Int32Array(new SharedArrayBuffer(8));
	const worker = new Worker(join(world.env.root, 'src', 'lib', 'server', 'jobs', 'thread.ts'), {
		workerData: { env: world.env, counter } satisfies Start,
		resourceLimits: { maxOldGenerationSizeMb: HEAP_MB }
	});
	const thread: Thread = { worker, counter, waiting: new Map(), calls: 0 };
	threads.set(world, thread);
	worker.unref();
	worker.on('message', (answer: Answer) => settle(thread, answer));
	worker.on('error', (error) => end(world, thread, error));
	worker.on('exit', () => end(world, thread, new Error('the thread that reads has ended')));
	return thread;
}

function settle({ waiting }: Thread, answer: Answer): void {
	const job = waiting.get(answer.id);
	waiting.delete(answer.id);
	if ('result' in answer) return job?.resolve(answer.result as never);
	job?.reject(errorOf(answer));
}

function errorOf(answer: Exclude<Answer, { result: unknown }>): unknown {
	if ('error' in answer) return answer.error;
	if ('refusal' in answer) {
		const { code, status, given } = answer.refusal;
		return new RequestError(code, status, given);
	}
	const { because, what, state } = answer.refusedAct;
	return new RefusedAct(because, what, state);
}

/** Whoever waits hears of it; the next act starts a new thread. */
function end(world: World, thread: Thread, error: unknown): void {
	if (threads.get(world) === thread) threads.delete(world);
	for (const { reject } of thread.waiting.values()) reject(error);
	thread.waiting.clear();
}
