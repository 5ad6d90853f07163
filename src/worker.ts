import { parentPort, workerData } from 'node:worker_threads';
import { RequestError } from './lib/core/model/request-error.ts';
import { openApp, refreshUnits } from './lib/server/app-context.ts';
import { RefusedAct } from './lib/server/refused-act.ts';
import { TASKS } from './lib/features/submission/tasks.server.ts';
import type { TaskResponse, TaskRequest, WorkerStartData } from './lib/server/worker/protocol.ts';

// The second thread: does one act after the other in an app context of its own, over the same database.
const { env, counter }: WorkerStartData = workerData;
const [TASK_SLOT, PROGRESS_SLOT] = [0, 1];
let charactersRead = 0;

const app = openApp(env);
app.progress = (more) => {
	charactersRead += more;
	Atomics.store(counter, PROGRESS_SLOT, charactersRead >> 10);
};

async function runTask({ id, act, given }: TaskRequest): Promise<TaskResponse> {
	charactersRead = 0;
	Atomics.store(counter, PROGRESS_SLOT, 0);
	Atomics.store(counter, TASK_SLOT, id);
	try {
		refreshUnits(app);
		return { id, result: await taskNamed(act)(...([app, ...given] as never[])) };
	} catch (error) {
		return { id, ...toErrorData(error) };
	}
}

function taskNamed(name: string): (...given: never[]) => Promise<unknown> {
	const task = Object.entries(TASKS).find(([known]) => known === name)?.[1];
	if (!task) throw new Error(`no task ${name}`);
	return task;
}

/** A class does not cross over: what is refused is told by its parts. */
function toErrorData(error: unknown) {
	if (error instanceof RequestError) {
		const { code, status, given } = error;
		return { refusal: { code, status, given } };
	}
	if (!(error instanceof RefusedAct)) return { error };
	const { because, what, state } = error;
	return { refusedAct: { because, what, state } };
}

let previousTask = Promise.resolve();
parentPort?.on('message', (call: TaskRequest) => {
	previousTask = previousTask.then(async () => parentPort?.postMessage(await runTask(call)));
});
