import type { RequestEvent } from '@sveltejs/kit';
import { RequestError } from '../../core/model/request-error.ts';
import { ACCESS } from '../auth/access.ts';
import { takeAnswerPoints } from '../auth/answer-budget.ts';
import type { AppContext } from '../app-context.ts';
import { denyRequest } from './deny-request.ts';
import { answerWithWork, type RequestWork } from './request-turns.ts';

/** CPU time of the serving thread that one point pays for. */
const POINT_MILLISECONDS = 50;

/**
 * Answers an authorized request. An answer costs a point for each started 50 ms of CPU time: of the
 * budget of the account, or of the network of somebody who is not signed in; without points 429. The
 * price does not depend on the status: the body of a 304 was computed, too. Free are the refusals
 * before this function, and the files of the build, which never come here.
 */
export async function answerWithinBudget(
	event: RequestEvent,
	{ store }: AppContext,
	answer: () => Promise<Response>
): Promise<Response> {
	const isAbandoned = (): boolean => event.request.signal.aborted;
	const payer = payerOf(event);
	if (payer === null) return answerWithWork({ isAbandoned, ...FREE }, answer);
	const wait = await takeAnswerPoints(store, payer, 1);
	if (wait > 0) return denyRequest(event, new RequestError('too-often', { wait }));
	const meter = createMeter((points) => takeAnswerPoints(store, payer, points));
	const response = await answerWithWork({ isAbandoned, ...meter }, answer);
	await meter.stop();
	return response;
}

const FREE: Pick<RequestWork, 'pause' | 'resume'> = {
	pause: () => Promise.resolve(),
	resume: () => undefined
};

/**
 * Takes the points of an answer as its work goes on; the first was taken before. Between two turns
 * nothing but this work runs on the thread, so that the CPU time of the thread is that of the work.
 */
function createMeter(take: (points: number) => Promise<number>) {
	let paid = 1;
	let spent = 0;
	let since = process.threadCpuUsage();
	const pay = async (): Promise<number> => {
		const { user, system } = process.threadCpuUsage(since);
		spent += (user + system) / MICROSECONDS;
		const due = Math.ceil(spent / POINT_MILLISECONDS) - paid;
		if (due <= 0) return 0;
		paid += due;
		return take(due);
	};
	return {
		pause: async (): Promise<void> => {
			const wait = await pay();
			if (wait > 0) throw new RequestError('too-often', { wait });
		},
		resume: (): void => void (since = process.threadCpuUsage()),
		/** The answer is made: what it cost is missing for the next one. */
		stop: pay
	};
}

/** In a millisecond. */
const MICROSECONDS = 1000;

/**
 * Name of the budget that pays for an answer; null: free. An address without a route costs as much as
 * a page: the error page is made for it.
 */
function payerOf({ route, locals, isSubRequest, getClientAddress }: RequestEvent): string | null {
	if (isSubRequest || route.id === '/healthz') return null;
	if (locals.person !== undefined) return `account ${locals.person.name}`;
	const isMetered = route.id === null || ACCESS[route.id]?.isMetered === true;
	return isMetered ? `network ${getClientAddress()}` : null;
}
