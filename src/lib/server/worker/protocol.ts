import type { ResourceLimits } from 'node:worker_threads';
import { RequestError, type RequestErrorData } from '../../core/model/request-error.ts';
import type { Env } from '../env.ts';

/** Start data of the worker thread. */
export interface WorkerStartData {
	env: Env;
	/** Shared: which job is being done, and how many KiB of letters it has read. */
	counter: Int32Array<SharedArrayBuffer>;
}

/** Young values of a thread in MiB: left to itself, Node takes four times as much and keeps it. */
const YOUNG_MEGABYTES = 12;

/** Limits on the memory of a thread; one that needs more ends. */
export const resourceLimitsOf = ({ readLimits }: Env): ResourceLimits => ({
	maxOldGenerationSizeMb: readLimits.heapMegabytes,
	maxYoungGenerationSizeMb: YOUNG_MEGABYTES
});

/**
 * A thread whose heap was larger is replaced after its task: V8 keeps the pages of a heap that became
 * smaller until its thread ends. Most files need half of it.
 */
export const MAX_KEPT_HEAP_BYTES = 192 << 20;

/** Requested task, by number. */
export interface TaskRequest {
	id: number;
	/** Its name in the table of tasks that the worker was built with. */
	act: string;
	given: unknown[];
}

/** Outcome: a result, a denial or a failure. Errors lose their class in postMessage. */
export type TaskOutcome =
	{ result: unknown } | { requestError: RequestErrorData } | { error: unknown };

export type TaskResponse = TaskOutcome & {
	id: number;
	/** Largest heap of the thread during the task, in bytes, as far as it was seen. */
	heapBytes: number;
};

/** The error that a task ended with. */
export function errorOfResponse(answer: Exclude<TaskOutcome, { result: unknown }>): unknown {
	if ('error' in answer) return answer.error;
	const { code, details } = answer.requestError;
	return new RequestError(code, details);
}
