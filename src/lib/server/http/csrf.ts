import { READ_METHODS } from '../auth/permissions.ts';

/** Headers that name the page from which a browser sends a request. */
export interface PostOrigin {
	method: string;
	headers: Headers;
	/** An address of the interface for programs. */
	isForPrograms: boolean;
}

const SAFE_METHODS = [...READ_METHODS, 'OPTIONS'];

/**
 * Does a page of others make a browser send something here? Kit's own check is off: it refuses every
 * form without `Origin`, and so `curl -F`. Ours lets only the interface for programs do without; a
 * browser names the page that sends, and what it says must be us, of whatever type the body is.
 */
export function isCrossOriginPost(
	{ method, headers, isForPrograms }: PostOrigin,
	own: string
): boolean {
	if (SAFE_METHODS.includes(method)) return false;
	const site = headers.get('sec-fetch-site');
	if (site !== null && site !== 'same-origin' && site !== 'none') return true;
	const from = headers.get('origin');
	return from === null ? !isForPrograms : from !== own;
}

/** A page that a browser opens in a window or tab of its own. */
const OPENED_PAGE = 'document';

/**
 * Does a page of others make a browser load a page of this installation where nobody sees it, such as
 * in a picture or a frame? Such requests would use up the limits of an office behind one address.
 * Interfaces for programs and files are not concerned: others may show their data.
 */
export function isHiddenCrossSiteRead(headers: Headers, route: string | null): boolean {
	if (headers.get('sec-fetch-site') !== 'cross-site' || !isPageRoute(route)) return false;
	return (headers.get('sec-fetch-dest') ?? OPENED_PAGE) !== OPENED_PAGE;
}

const isPageRoute = (route: string | null): boolean =>
	route !== null && !/^\/api\/|^\/healthz$|\.[a-z]+$/u.test(route);
