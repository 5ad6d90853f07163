import { setPriority } from 'node:os';
import { getHeapStatistics } from 'node:v8';
import { parentPort, workerData } from 'node:worker_threads';
import { RequestError } from './lib/core/model/request-error.ts';
import { openApp, refreshUnits } from './lib/server/app-context.ts';
import { UNIT_CHANGE_TASKS } from './lib/features/admin/unit-change-tasks.server.ts';
import { CITATION_TASKS } from './lib/features/explanation/cite-reports.server.ts';
import { TASKS as SUBMISSION_TASKS } from './lib/features/submission/tasks.server.ts';
import { VERIFY_TASKS } from './lib/features/verify/older-reports.server.ts';
import type {
	TaskOutcome,
	TaskRequest,
	TaskResponse,
	WorkerStartData
} from './lib/server/worker/protocol.ts';

// The second thread: does one act after the other in an app context of its own, over the same database.
const { env, counter }: WorkerStartData = workerData;
const [TASK_SLOT, PROGRESS_SLOT] = [0, 1];
const TASKS = {
	...SUBMISSION_TASKS,
	...CITATION_TASKS,
	...UNIT_CHANGE_TASKS,
	...VERIFY_TASKS
};

let charactersRead = 0;
let heapBytes = 0;

/*
 * Pages are served before files are read. Linux has a priority for each thread; elsewhere the call
 * would lower that of the whole process.
 */
const READING_PRIORITY = 10;
if (process.platform === 'linux') setPriority(READING_PRIORITY);

const app = openApp(env);
app.progress = (more) => {
	charactersRead += more;
	Atomics.store(counter, PROGRESS_SLOT, charactersRead >> 10);
	lookAtHeap();
};

const lookAtHeap = (): void => {
	heapBytes = Math.max(heapBytes, getHeapStatistics().total_heap_size);
};

async function runTask(request: TaskRequest): Promise<TaskResponse> {
	heapBytes = 0;
	const outcome = await outcomeOf(request);
	lookAtHeap();
	return { id: request.id, heapBytes, ...outcome };
}

async function outcomeOf({ id, act, given }: TaskRequest): Promise<TaskOutcome> {
	charactersRead = 0;
	Atomics.store(counter, PROGRESS_SLOT, 0);
	Atomics.store(counter, TASK_SLOT, id);
	try {
		refreshUnits(app);
		return { result: await taskNamed(act)(...([app, ...given] as never[])) };
	} catch (error) {
		return toErrorData(error);
	}
}

function taskNamed(name: string): (...given: never[]) => unknown {
	const task = Object.entries(TASKS).find(([known]) => known === name)?.[1];
	if (!task) throw new Error(`no task ${name}`);
	return task;
}

/** Class instances do not survive `postMessage`. */
const toErrorData = (error: unknown) =>
	error instanceof RequestError ? { requestError: error.toData() } : { error };

let previousTask = Promise.resolve();
parentPort?.on('message', (call: TaskRequest) => {
	previousTask = previousTask.then(async () => parentPort?.postMessage(await runTask(call)));
});
