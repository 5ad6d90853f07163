import type { RequestErrorData } from '../../core/model/request-error.ts';
import type { Env } from '../env.ts';

/** Start data of the worker thread. */
export interface WorkerStartData {
	env: Env;
	/** Shared: which job is being done, and how many KiB of letters it has read. */
	counter: Int32Array<SharedArrayBuffer>;
}

/** Requested task, by number. */
export interface TaskRequest {
	id: number;
	/** Its name in the table of tasks that the worker was built with. */
	act: string;
	given: unknown[];
}

/** Outcome: a result, a denial or a failure. Errors lose their class in postMessage. */
export type TaskResponse = { id: number } & (
	{ result: unknown } | { requestError: RequestErrorData } | { error: unknown }
);
