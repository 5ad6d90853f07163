import type { RequestErrorData } from '../../core/model/request-error.ts';
import type { Env } from '../env.ts';

/** What the second thread is started with. */
export interface WorkerStartData {
	env: Env;
	/** Shared: which job is being done, and how many KiB of letters it has read. */
	counter: Int32Array<SharedArrayBuffer>;
}

/** An act that is asked for, by number. */
export interface TaskRequest {
	id: number;
	/** Its name in the table of tasks that the worker was built with. */
	act: string;
	given: unknown[];
}

/** What came of it: the result, what was refused, or what went wrong. Errors lose their class. */
export type TaskResponse = { id: number } & (
	{ result: unknown } | { requestError: RequestErrorData } | { error: unknown }
);
