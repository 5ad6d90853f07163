import { type ApiCall, logRefusal } from '../log.ts';
import type { Locale } from '../../core/model/locale.ts';
import type { RequestErrorCode } from '../../core/model/request-error.ts';
import { errorText } from '../../ui/i18n/errors.ts';
import { jsonText } from './json-response.ts';

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

const MEDIA_TYPE = 'application/problem+json; charset=utf-8';

const TYPE_PREFIX = 'urn:thuoc-so:problem:';

export const problemTypeOf = (code: string): string => TYPE_PREFIX + code;

const codeOf = (type: string): string => type.slice(TYPE_PREFIX.length);

/** `call`: the request of an API key, for the log. */
export function problemDocumentResponse(document: ProblemDocument, call?: ApiCall): Response {
	const { status, type } = document;
	const instance = document['instance'] ?? logRefusal(codeOf(type), status, call);
	return new Response(jsonText({ ...document, instance }), {
		status,
		headers: {
			'Access-Control-Allow-Origin': '*',
			Vary: 'Accept-Language',
			'Content-Type': MEDIA_TYPE
		}
	});
}

/**
 * What programs get where no route of ours answered: an unknown address, a method that is not
 * taken, or a fault, told by the number under which it stands in the log.
 */
export function toProblemResponse(
	response: Response,
	fault: string | undefined,
	locale: Locale
): Response {
	const { status, headers } = response;
	if (status < 400 || headers.get('Content-Type') === MEDIA_TYPE) return response;
	const code = codeOfStatus(status);
	const logged = fault === undefined ? {} : { instance: fault };
	const answer = problemDocumentResponse({
		type: problemTypeOf(code),
		status: code === 'unknown-address' ? 404 : status,
		...errorText({ code }, locale, fault),
		...logged
	});
	const allowed = headers.get('Allow');
	if (allowed !== null) answer.headers.set('Allow', allowed);
	return answer;
}

/** Kit answers 400 where the percent codes of an address are no UTF-8: nothing has that address. */
function codeOfStatus(status: number): RequestErrorCode {
	if (status === 404 || status === 400) return 'unknown-address';
	return status === 405 ? 'unknown-method' : 'fault';
}
