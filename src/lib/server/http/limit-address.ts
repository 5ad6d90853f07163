import type { RequestEvent } from '@sveltejs/kit';
import { RequestError } from '../../core/model/request-error.ts';
import { ACCESS } from '../auth/access.ts';

/** Longest text that is looked up; the longest label of a unit has half as many characters. */
export const MAX_ADDRESS_TEXT = 100;

/**
 * Refuses the address of a public answer with a text above the limit, in its path or in a parameter
 * that the route reads. Texts are compared with many names, so their length is limited before any of
 * that. Returns null for an address within the limit.
 *
 * @param textsRead the texts that a route reads from a query
 */
export function limitAddress(
	{ route, params, url }: AddressedRequest,
	textsRead: (route: string, query: URLSearchParams) => string[]
): RequestError | null {
	if (route.id === null || ACCESS[route.id]?.isMetered !== true) return null;
	const texts = [...Object.values(params), ...textsRead(route.id, url.searchParams)];
	const isLong = texts.some((text = '') => text.trim().length > MAX_ADDRESS_TEXT);
	return isLong ? new RequestError('text-too-long') : null;
}

type AddressedRequest = Pick<RequestEvent, 'params' | 'url'> & { route: { id: string | null } };
