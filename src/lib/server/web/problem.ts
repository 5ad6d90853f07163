import type { Locale } from '../../view/locale.ts';
import { unansweredText } from '../../view/unanswered-text.ts';

/** RFC 9457, with members of our own behind those of the standard. */
export interface ProblemDocument {
	type: string;
	status: number;
	title: string;
	detail: string;
	[member: string]: unknown;
}

const TYPE = 'application/problem+json; charset=utf-8';

export const typeOf = (code: string): string => `urn:thuoc-so:problem:${code}`;

export const problem = (document: ProblemDocument): Response =>
	new Response(JSON.stringify(document), {
		status: document.status,
		headers: {
			'Access-Control-Allow-Origin': '*',
			Vary: 'Accept-Language',
			'Content-Type': TYPE
		}
	});

/**
 * What programs get where no route of ours answered: an unknown address, a method that is not
 * taken, or a fault, told by the number under which it stands in the log.
 */
export function asProblem(response: Response, fault: string | undefined, locale: Locale): Response {
	const { status, headers } = response;
	if (status < 400 || headers.get('Content-Type') === TYPE) return response;
	const { code, title, detail } = unansweredText(status, fault ?? '', locale);
	const answer = problem({ type: typeOf(code), status, title, detail });
	const allowed = headers.get('Allow');
	if (allowed !== null) answer.headers.set('Allow', allowed);
	return answer;
}
