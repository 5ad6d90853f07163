import { parentPort, workerData } from 'node:worker_threads';
import { Refusal } from '../../model/refusal.ts';
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
		const does: (...given: never[]) => Promise<unknown> = ACTS[act];
		return { id, result: await does(...([world, ...given] as never[])) };
	} catch (error) {
		if (!(error instanceof Refusal)) return { id, error };
		const { code, status, given: asked } = error;
		return { id, refusal: { code, status, given: asked } };
	}
}

let before = Promise.resolve();
parentPort?.on('message', (call: Call) => {
	before = before.then(async () => parentPort?.postMessage(await answer(call)));
});
