import type { RequestEvent } from '@sveltejs/kit';
import { RequestError } from '../../core/model/request-error.ts';
import { ACCESS } from '../auth/access.ts';
import { takeAnswerPoints } from '../auth/answer-budget.ts';
import type { AppContext } from '../app-context.ts';
import { denyRequest } from './deny-request.ts';
import { answerWithWork, type RequestWork } from './request-turns.ts';

/** Computation on the serving thread that one point pays for. */
const POINT_MILLISECONDS = 50;

/**
 * Answers an authorized request. To somebody who is not signed in, an answer costs a point of the
 * budget of their network, and one more for each started 50 ms that its computation in turns needs
 * beyond the first 50 ms; else 429. The price does not depend on the status: the body of a 304 was
 * computed, too. Free are the refusals before this function, and the files of the build, which never
 * come here.
 */
export async function answerWithinBudget(
	event: RequestEvent,
	{ store }: AppContext,
	answer: () => Promise<Response>
): Promise<Response> {
	const isAbandoned = (): boolean => event.request.signal.aborted;
	const free: RequestWork = { isAbandoned, spend: () => Promise.resolve() };
	if (!isMetered(event)) return answerWithWork(free, answer);
	const pay = payerOf(store, event.getClientAddress());
	try {
		await pay(0);
	} catch (refused) {
		if (refused instanceof RequestError) return denyRequest(event, refused);
		throw refused;
	}
	return answerWithWork({ isAbandoned, spend: pay }, answer);
}

/** Takes the points of one answer as its computation goes on. Throws `RequestError` `too-often`. */
function payerOf(store: AppContext['store'], network: string): RequestWork['spend'] {
	let paid = 0;
	let spent = 0;
	return async (milliseconds) => {
		spent += milliseconds;
		const due = Math.max(1, Math.ceil(spent / POINT_MILLISECONDS)) - paid;
		if (due === 0) return;
		paid += due;
		const wait = await takeAnswerPoints(store, network, due);
		if (wait > 0) throw new RequestError('too-often', { wait });
	};
}

/** An address without a route costs as much as a page: the error page is made for it. */
function isMetered({ route, locals, isSubRequest }: RequestEvent): boolean {
	if (locals.person !== undefined || isSubRequest) return false;
	return route.id === null || ACCESS[route.id]?.isMetered === true;
}
