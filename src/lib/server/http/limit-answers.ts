import type { RequestEvent } from '@sveltejs/kit';
import { RequestError } from '../../core/model/request-error.ts';
import { ACCESS } from '../auth/access.ts';
import { returnAnswerPoint, takeAnswerPoint } from '../auth/answer-budget.ts';
import type { AppContext } from '../app-context.ts';
import { denyRequest } from './deny-request.ts';

/**
 * Answers an authorized request. A computed answer to somebody who is not signed in costs a point of
 * the budget of their network, else 429. A 304 costs none: the reader has the answer already. A
 * problem document costs none: a question is refused before anything is computed. Files of the build
 * never come here.
 */
export async function answerWithinBudget(
	event: RequestEvent,
	{ store }: AppContext,
	answer: () => Promise<Response>
): Promise<Response> {
	if (!isMetered(event)) return answer();
	const network = event.getClientAddress();
	const wait = await takeAnswerPoint(store, network);
	if (wait > 0) return denyRequest(event, new RequestError('too-often', { wait }));
	const response = await answer();
	if (isFree(response)) await returnAnswerPoint(store, network);
	return response;
}

const isFree = ({ status, headers }: Response): boolean =>
	status === 304 || headers.get('content-type')?.startsWith('application/problem+json') === true;

/** An address without a route costs as much as a page: the error page is made for it. */
function isMetered({ route, locals, isSubRequest }: RequestEvent): boolean {
	if (locals.person !== undefined || isSubRequest) return false;
	return route.id === null || ACCESS[route.id]?.isMetered === true;
}
