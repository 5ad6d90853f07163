import { m } from '../../paraglide/messages.js';
import type { Locale } from '../../view/locale.ts';

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
	const [code, title, detail] = wordsFor(status, fault ?? '', locale);
	const answer = problem({ type: typeOf(code), status, title, detail });
	const allowed = headers.get('Allow');
	if (allowed !== null) answer.headers.set('Allow', allowed);
	return answer;
}

function wordsFor(status: number, id: string, locale: Locale): [string, string, string] {
	const options = { locale };
	if (status === 404)
		return [
			'unknown-address',
			m.error_no_endpoint({}, options),
			m.error_no_endpoint_why({}, options)
		];
	if (status === 405)
		return ['unknown-method', m.error_method({}, options), m.error_method_why({}, options)];
	return ['fault', m.error_fault({}, options), m.error_fault_why({ id }, options)];
}
