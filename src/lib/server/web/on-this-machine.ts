/** What tells from where a request comes. */
export interface Caller {
	/** Address of the other end of the connection. */
	address: string;
	headers: Headers;
}

/** What proxies add: behind one, every caller seems to sit on this machine. */
const FORWARDED = /^(?:forwarded|via|x-real-ip|x-forwarded-.+)$/u;

/**
 * Does a person at this very machine ask? Until there are accounts, only they may hand in. All must
 * hold: the connection comes from here; no proxy passed it on; the installation is not published
 * under a name; and neither the name called (`Host`, against rebinding of names) nor the page that
 * calls (`Origin`, against pages of others) is a foreign one.
 */
export function isOnThisMachine({ address, headers }: Caller, origin: string): boolean {
	const host = headers.get('host');
	const from = headers.get('origin');
	return (
		isLoopback(address) &&
		![...headers.keys()].some((name) => FORWARDED.test(name)) &&
		isLoopback(new URL(origin).hostname) &&
		(host === null || isLoopback(hostnameOf(`http://${host}`))) &&
		(from === null || from === origin)
	);
}

const hostnameOf = (url: string): string => (URL.canParse(url) ? new URL(url).hostname : '');

/** `localhost`, 127.0.0.0/8 and ::1, also as IPv4 written in IPv6. */
function isLoopback(name: string): boolean {
	const plain = name.toLowerCase().replace(/^\[|\]$/gu, '');
	return (
		plain === 'localhost' || plain === '::1' || /^(?:::ffff:)?127(?:\.\d{1,3}){3}$/u.test(plain)
	);
}
