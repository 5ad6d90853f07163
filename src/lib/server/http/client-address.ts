import { isIP, isIPv6 } from 'node:net';
import type { RequestEvent } from '@sveltejs/kit';
import { CLIENT_ADDRESS_HEADER } from '../auth/better-auth.ts';
import type { AppContext } from '../app-context.ts';
import type { Store } from '../db/store.ts';

/** Requests without the header of `ADDRESS_HEADER` since the start. */
const requestsWithoutHeader = new WeakMap<Store, number>();

/** Requests since the start whose address the proxy did not give, although the settings say so. */
export const countRequestsWithoutAddress = ({ store }: AppContext): number =>
	requestsWithoutHeader.get(store) ?? 0;

/**
 * Decides the network address of a client once for a request: `event.getClientAddress` returns the
 * network that attempts are counted by, and the account library records the address with a session.
 * Only the header that the settings name is read. Where it is absent or no address, the socket's
 * address counts: behind a proxy all its clients then share one limit, and the administrators are
 * warned (`getHealth`). Nothing that a client sends makes a request fail.
 */
export function setClientAddress(event: RequestEvent, app: AppContext): void {
	const { headers } = event.request;
	const { addressHeader } = app.env;
	const named = addressHeader === null ? null : addressIn(headers.get(addressHeader));
	if (addressHeader !== null && named === null && isFromOutside(event)) countWithoutHeader(app);
	const address = named ?? event.getClientAddress();
	event.getClientAddress = () => networkOf(address);
	headers.set(CLIENT_ADDRESS_HEADER, address);
}

/** The last address of a list: the proxy itself added it; a client may have sent those before. */
function addressIn(header: string | null): string | null {
	const address = header?.split(',').at(-1)?.trim() ?? '';
	return isIP(address) === 0 ? null : address;
}

/** A part of a page that the server asks itself for, and a probe of the machine, have no proxy. */
const isFromOutside = ({ isSubRequest, route }: RequestEvent): boolean =>
	!isSubRequest && route.id !== '/healthz';

const countWithoutHeader = (app: AppContext): void =>
	void requestsWithoutHeader.set(app.store, countRequestsWithoutAddress(app) + 1);

/** Groups of an IPv6 address that a provider gives to one customer (RFC 6177). */
const NETWORK_GROUPS = 4;
const IPV6_GROUPS = 8;

/** An IPv4 address, or the /64 network of an IPv6 address: one customer holds all of its addresses. */
export function networkOf(address: string): string {
	if (!isIPv6(address)) return address;
	const mapped = /^::ffff:([\d.]+)$/iu.exec(address)?.[1];
	if (mapped !== undefined) return mapped;
	const [left = [], right] = address.split('::').map((part) => part.split(':').filter(Boolean));
	const zeros = right ? Array<string>(IPV6_GROUPS - left.length - right.length).fill('0') : [];
	const groups = [...left, ...zeros, ...(right ?? [])].slice(0, NETWORK_GROUPS);
	return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`;
}
