import { parentPort, workerData } from 'node:worker_threads';
import { RequestError } from '../../model/refusal.ts';
import { refreshUnits } from '../amended.ts';
import { RefusedAct } from '../refused-act.ts';
import { openWorld } from '../world.ts';
import { ACTS } from './acts.ts';
import type { Answer, Call, Start } from './calls.ts';

// The second thread: does one act after the other in a world of its own, over the same database.
const { env, counter }: Start = workerData;
const [JOB, READ] = [0, 1];
let letters = 0;

const world = openWorld(env);
world.progress = (more) => {
	letters += more;
	Atomics.store(counter, READ, letters >> 10);
};

async function answer({ id, act, given }: Call): Promise<Answer> {
	letters = 0;
	Atomics.store(counter, READ, 0);
	Atomics.store(counter, JOB, id);
	try {
		refreshUnits(world);
		return { id, result: await taskNamed(act)(...([world, ...given] as never[])) };
	} catch (error) {
		return { id, ...told(error) };
	}
}

function taskNamed(name: string): (...given: never[]) => Promise<unknown> {
	const task = Object.entries(ACTS).find(([known]) => known === name)?.[1];
	if (!task) throw new Error(`no task ${name}`);
	return task;
}

/** A class does not cross over: what is refused is told by its parts. */
function told(error: unknown) {
	if (error instanceof RequestError) {
		const { code, status, given } = error;
		return { refusal: { code, status, given } };
	}
	if (!(error instanceof RefusedAct)) return { error };
	const { because, what, state } = error;
	return { refusedAct: { because, what, state } };
}

let before = Promise.resolve();
parentPort?.on('message', (call: Call) => {
	before = before.then(async () => parentPort?.postMessage(await answer(call)));
});
