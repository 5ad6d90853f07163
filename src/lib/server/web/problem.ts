import { logRefusal } from '../log.ts';
import type { Locale } from '../../view/locale.ts';
import { httpErrorText } from '../../view/unanswered-text.ts';

/**
 * RFC 9457, with members of our own behind those of the standard. `instance` is the number under which
 * it stands in the log; where none is given it is logged here.
 */
export interface ProblemDocument {
	type: string;
	status: number;
	title: string;
	detail: string;
	[member: string]: unknown;
}

const TYPE = 'application/problem+json; charset=utf-8';

const TYPES = 'urn:thuoc-so:problem:';

export const typeOf = (code: string): string => TYPES + code;

const codeOf = (type: string): string => type.slice(TYPES.length);

export function problem(document: ProblemDocument): Response {
	const { status, type } = document;
	const instance = document['instance'] ?? logRefusal(codeOf(type), status);
	return new Response(JSON.stringify({ ...document, instance }), {
		status,
		headers: {
			'Access-Control-Allow-Origin': '*',
			Vary: 'Accept-Language',
			'Content-Type': TYPE
		}
	});
}

/**
 * What programs get where no route of ours answered: an unknown address, a method that is not
 * taken, or a fault, told by the number under which it stands in the log.
 */
export function asProblem(response: Response, fault: string | undefined, locale: Locale): Response {
	const { status, headers } = response;
	if (status < 400 || headers.get('Content-Type') === TYPE) return response;
	const { code, title, detail } = httpErrorText(status, fault ?? '', locale);
	const logged = fault === undefined ? {} : { instance: fault };
	const answer = problem({ type: typeOf(code), status, title, detail, ...logged });
	const allowed = headers.get('Allow');
	if (allowed !== null) answer.headers.set('Allow', allowed);
	return answer;
}
