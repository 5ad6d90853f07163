import { setImmediate as nextLoop } from 'node:timers/promises';

/**
 * Passes of the event loop between the starts of two requests. In them a new connection is accepted,
 * read and answered where the answer is quick, such as that of `/healthz`.
 */
const LOOPS_BETWEEN_REQUESTS = 4;

let lastTurn: Promise<void> = Promise.resolve();

/**
 * Waits for the turn of a request. An answer is computed without a pause, in up to a tenth of a
 * second. Requests that arrive together would be computed in one pass of the event loop, and a probe
 * behind them would wait for all of them; with turns it waits for one. Requests keep their order, and
 * a turn costs some microseconds where nothing else is to be done.
 */
export function waitForTurn(): Promise<void> {
	lastTurn = lastTurn.then(passLoops);
	return lastTurn;
}

/**
 * Gives a result in a turn of its own. Results that arrive in one pass of the event loop would, with what
 * follows from each, hold the serving thread together.
 */
export async function inTurn<T>(result: T): Promise<T> {
	await waitForTurn();
	return result;
}

async function passLoops(): Promise<void> {
	for (let loop = 0; loop < LOOPS_BETWEEN_REQUESTS; loop += 1) await nextLoop();
}
