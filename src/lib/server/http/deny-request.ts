import { redirect, type RequestEvent } from '@sveltejs/kit';
import type { RequestError } from '../../core/model/request-error.ts';
import { errorMessage, errorText, withErrorNumber } from '../../ui/i18n/errors.ts';
import { localeFromUrl, localizePath } from '../../ui/i18n/locale.ts';
import { logLine, createLogNumber } from '../log.ts';
import { jsonResponse } from './json-response.ts';
import { preferredLocale } from './preferred-locale.ts';
import { problemDocumentResponse, problemTypeOf } from './problem-document.ts';

/**
 * The answer to a caller without the right: for API clients a problem document, for people a page in
 * their language, both with the log number. Nothing of the route has run.
 */
export async function denyRequest(event: RequestEvent, denial: RequestError): Promise<Response> {
	const id = createLogNumber();
	const { code, status, wait } = denial;
	const { method } = event.request;
	dropBody(event.request);
	const { person, call } = event.locals;
	const who = person?.name ?? null;
	logLine({ id, status, code, method, route: event.route.id, ...call, who });
	const answer = event.url.pathname.startsWith('/api/')
		? denialProblem(event, denial, id)
		: await denialPageResponse(event, denial, id);
	answer.headers.set('Cache-Control', 'no-store');
	if (wait > 0) answer.headers.set('Retry-After', String(wait));
	if (status === 401) answer.headers.set('WWW-Authenticate', 'Bearer realm="thuoc-so"');
	return answer;
}

/**
 * Reads the body of a refused request and keeps nothing of it: a client that still sends would not
 * read the answer, and the connection could not be used again.
 */
export function dropBody({ body }: Request): void {
	if (body?.locked === false) void body.pipeTo(new WritableStream()).catch(() => undefined);
}

function denialProblem({ request }: RequestEvent, denial: RequestError, id: string): Response {
	const locale = preferredLocale(request.headers.get('Accept-Language'));
	return problemDocumentResponse({
		type: problemTypeOf(denial.code),
		status: denial.status,
		...errorText(denial, locale),
		instance: id
	});
}

/**
 * A route of its own renders the page, which is sent under the address that was asked for. A request
 * of our own script gets the words, which the script shows.
 */
async function denialPageResponse(
	event: RequestEvent,
	denial: RequestError,
	id: string
): Promise<Response> {
	const { code, status } = denial;
	const locale = localeFromUrl(event.url);
	const isScript =
		event.isDataRequest || event.request.headers.get('accept')?.startsWith('application/json');
	if (isScript)
		return jsonResponse(
			{ message: withErrorNumber(errorMessage(denial, locale), id, locale), id },
			{ status }
		);
	const page = await event.fetch(localizePath(`/tu-choi?vi-sao=${code}&so=${id}`, locale));
	return new Response(page.body, { status, headers: page.headers });
}

/** To the page for signing in, and from there back to where somebody was going. */
export function redirectToSignIn({ url, isDataRequest }: RequestEvent): never {
	const path = isDataRequest ? url.pathname.replace(/\/__data\.json$/u, '') : url.pathname;
	const back = encodeURIComponent(path + url.search);
	redirect(303, localizePath(`/dang-nhap?tiep=${back}`, localeFromUrl(url)));
}
