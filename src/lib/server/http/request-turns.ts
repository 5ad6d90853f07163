import { AsyncLocalStorage } from 'node:async_hooks';
import { error } from '@sveltejs/kit';
import { waitForTurn } from '../turns.ts';

/** Waits as `waitForTurn` does. Returns false if the client left meanwhile. */
export async function waitForTurnOf({ signal }: Pick<Request, 'signal'>): Promise<boolean> {
	await waitForTurn();
	return !signal.aborted;
}

/** The request that a computation is for. */
export interface RequestWork {
	/** Tells whether the client closed the connection. */
	isAbandoned: () => boolean;
	/**
	 * The request waits for its next turn. Throws `RequestError` where the client has used up its
	 * budget.
	 */
	pause: () => Promise<void>;
	/** The next turn begins. */
	resume: () => void;
}

const works = new AsyncLocalStorage<RequestWork>();

/** Answers a request; `runInTurns` below it pauses the work of the request. */
export const answerWithWork = <T>(work: RequestWork, answer: () => Promise<T>): Promise<T> =>
	works.run(work, answer);

/** Status for the log, as nginx has it: nobody receives the response. */
export const CLIENT_GONE = 499;

/**
 * Runs a long computation with a turn between its steps. Returns its result. The computation ends
 * with an error once the client of the request is gone.
 */
export async function runInTurns<T>(steps: Generator<void, T>): Promise<T> {
	const work = works.getStore();
	for (;;) {
		const step = steps.next();
		if (step.done) return step.value;
		await work?.pause();
		await waitForTurn();
		if (work?.isAbandoned()) error(CLIENT_GONE, { message: 'client gone', id: '' });
		work?.resume();
	}
}

/** Runs a computation without a pause. Returns its result. */
export function runAtOnce<T>(steps: Generator<void, T>): T {
	let step = steps.next();
	while (!step.done) step = steps.next();
	return step.value;
}
