import { error, type RequestEvent } from '@sveltejs/kit';
import { foreignPostText, strangerText } from '../../view/stranger-text.ts';
import { operator } from '../operator.ts';
import { isForeignPost } from './foreign-post.ts';
import { isOnThisMachine } from './on-this-machine.ts';
import { preferredLocale } from './preferred-locale.ts';
import { problem, typeOf } from './problem.ts';

/** What is not public: pages of offices, and reports through the interface for programs. */
const GUARDED = /^\/(?:\(office\)|api\/v1\/reports)(?:\/|$)/u;
const FOR_PROGRAMS = /^\/api\//u;

/**
 * Stands before every route: what a page of others sends is refused, and where a route is not public
 * only the operator of this machine is let in, by name. All others get 403 before anything of the
 * route runs. Null: go on.
 */
export function admit(event: RequestEvent, origin: string): Response | null {
	const { method, headers } = event.request;
	const route = event.route.id ?? '';
	const language = preferredLocale(headers.get('Accept-Language'));
	const posting = { method, headers, isForPrograms: FOR_PROGRAMS.test(route) };
	if (isForeignPost(posting, event.url.origin))
		return turnedAway(event, 'foreign-page', foreignPostText(language));
	if (!GUARDED.test(route)) return null;
	if (!isOnThisMachine({ address: event.getClientAddress(), headers }, origin))
		return turnedAway(event, 'not-on-this-machine', strangerText(language));
	event.locals.sender = operator();
	return null;
}

function turnedAway(
	{ url }: RequestEvent,
	code: string,
	{ title, detail }: { title: string; detail: string }
): Response {
	if (!url.pathname.startsWith('/api/')) error(403, { message: `${title}. ${detail}` });
	return problem({ type: typeOf(code), status: 403, title, detail });
}
