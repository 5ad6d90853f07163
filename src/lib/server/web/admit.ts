import { error, type RequestEvent } from '@sveltejs/kit';
import { strangerText } from '../../view/stranger-text.ts';
import { operator } from '../operator.ts';
import { isOnThisMachine } from './on-this-machine.ts';
import { preferredLocale } from './preferred-locale.ts';
import { problem, typeOf } from './problem.ts';

/** What is not public: pages of offices, and reports through the interface for programs. */
const GUARDED = /^\/(?:\(office\)|api\/v1\/reports)(?:\/|$)/u;

/**
 * Stands before every route that is not public: lets the operator of this machine in, by name, and
 * answers all others with 403 before anything of the route runs. Null: go on.
 */
export function admit(event: RequestEvent, origin: string): Response | null {
	if (!GUARDED.test(event.route.id ?? '')) return null;
	const { headers } = event.request;
	if (isOnThisMachine({ address: event.getClientAddress(), headers }, origin)) {
		event.locals.sender = operator();
		return null;
	}
	const { title, detail } = strangerText(preferredLocale(headers.get('Accept-Language')));
	if (!event.url.pathname.startsWith('/api/')) error(403, { message: `${title}. ${detail}` });
	return problem({ type: typeOf('not-on-this-machine'), status: 403, title, detail });
}
