import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import { localeFromUrl, localizePath } from '../../ui/i18n/locale.ts';
import { DENIAL_STATUS, denialText, type DenialCode } from '../../ui/i18n/error-page.ts';
import { logLine, createLogNumber } from '../log.ts';
import { preferredLocale } from './preferred-locale.ts';
import { problemDocumentResponse, problemTypeOf } from './problem-document.ts';

/** Why somebody is turned away, and for how long. */
export interface Denial {
	away: DenialCode;
	/** Seconds until it may be tried again; 0: waiting does not help. */
	wait?: number;
}

/**
 * The answer to who may not: for programs a problem document, for people a page in their language,
 * both with the number under which it stands in the log. Nothing of the route has run.
 */
export async function denyRequest(
	event: RequestEvent,
	{ away, wait = 0 }: Denial
): Promise<Response> {
	const id = createLogNumber();
	const status = DENIAL_STATUS[away];
	const { method } = event.request;
	const who = event.locals.person?.name ?? null;
	logLine({ id, status, code: away, method, route: event.route.id, who });
	const answer = event.url.pathname.startsWith('/api/')
		? denialProblem(event, away, status, id)
		: await denialPageResponse(event, away, status, id);
	answer.headers.set('Cache-Control', 'no-store');
	if (wait > 0) answer.headers.set('Retry-After', String(wait));
	if (status === 401) answer.headers.set('WWW-Authenticate', 'Bearer realm="thuoc-so"');
	return answer;
}

function denialProblem(
	{ request }: RequestEvent,
	away: DenialCode,
	status: number,
	id: string
): Response {
	const locale = preferredLocale(request.headers.get('Accept-Language'));
	return problemDocumentResponse({
		type: problemTypeOf(away),
		status,
		...denialText(away, locale),
		instance: id
	});
}

/**
 * The page is rendered by a route of its own and sent under the address that was asked for. What a
 * script of ours asked for gets words instead, which it shows.
 */
async function denialPageResponse(
	event: RequestEvent,
	away: DenialCode,
	status: number,
	id: string
): Promise<Response> {
	const locale = localeFromUrl(event.url);
	const isScript =
		event.isDataRequest || event.request.headers.get('accept')?.startsWith('application/json');
	if (isScript) {
		const { title, detail } = denialText(away, locale);
		error(status, { message: `${title}. ${detail} (${id})`, id });
	}
	const page = await event.fetch(localizePath(`/tu-choi?vi-sao=${away}&so=${id}`, locale));
	return new Response(page.body, { status, headers: page.headers });
}

/** To the page for signing in, and from there back to where somebody was going. */
export function redirectToSignIn({ url, isDataRequest }: RequestEvent): never {
	const path = isDataRequest ? url.pathname.replace(/\/__data\.json$/u, '') : url.pathname;
	const back = encodeURIComponent(path + url.search);
	redirect(303, localizePath(`/dang-nhap?tiep=${back}`, localeFromUrl(url)));
}
