import type { RequestListener, ServerResponse } from 'node:http';
import type { Env } from '../env.ts';

const YEAR_SECONDS = 31_536_000;

/** A browser that once came by TLS comes by nothing else; null where the installation has none. */
const transportSecurity = ({ origin }: Env): string | null =>
	origin.startsWith('https:') ? `max-age=${YEAR_SECONDS}; includeSubDomains` : null;

/** Of what is no page: nothing in it is run, loaded or framed, should a browser show it all the same. */
const DENY_ALL_POLICY =
	"default-src 'none'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

/** Headers of every answer. The Content-Security-Policy of pages is Kit's. */
const COMMON_HEADERS = {
	'X-Content-Type-Options': 'nosniff',
	'Referrer-Policy': 'strict-origin-when-cross-origin',
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'
};

/**
 * Adds what protects an answer on its way: nothing of who is signed in stays in a cache, and the
 * cookies of a session go with it.
 */
export function withSecurityHeaders(
	response: Response,
	{ person, cookies, isSecret, isSignedOut }: App.Locals,
	env: Env
): Response {
	// an answer that was fetched has headers that cannot be changed
	const answer = new Response(response.body, response);
	for (const [name, value] of Object.entries(COMMON_HEADERS)) answer.headers.set(name, value);
	const transport = transportSecurity(env);
	if (transport !== null) answer.headers.set('Strict-Transport-Security', transport);
	if (!answer.headers.has('Content-Security-Policy'))
		answer.headers.set('Content-Security-Policy', DENY_ALL_POLICY);
	// under `no-referrer` browsers send a form with `Origin: null`, and ours would be refused as a stranger's
	if (isSecret) answer.headers.set('Referrer-Policy', 'same-origin');
	// not the cookies: that of the session is deleted, and the device stays known (`known-device.ts`)
	if (isSignedOut) answer.headers.set('Clear-Site-Data', '"cache", "storage"');
	if (person !== undefined || cookies.length > 0) answer.headers.set('Cache-Control', 'no-store');
	const type = answer.headers.get('Content-Type');
	if (type !== null) answer.headers.set('Content-Type', withCharset(type));
	for (const cookie of cookies) answer.headers.append('Set-Cookie', cookie);
	return answer;
}

/** Media types whose bodies are texts. Ours are UTF-8 unless they say otherwise. */
const TEXT_TYPE = /^(?:text\/|image\/svg\+xml|application\/(?:json|manifest\+json|xml)\b)/u;

/** The media type, of a text with its encoding (OWASP ASVS 5.0, 4.1.1). */
const withCharset = (type: string): string =>
	TEXT_TYPE.test(type) && !type.includes('charset') ? `${type}; charset=utf-8` : type;

/**
 * What Kit serves as files never comes to its hooks: these headers are set before it, on everything
 * (OWASP ASVS 5.0, 3.4). `withSecurityHeaders` adds what a page or an answer needs.
 */
export function withStaticSecurityHeaders(answer: RequestListener, env: Env): RequestListener {
	const transport = transportSecurity(env);
	return (request, response) => {
		sendCharset(response);
		response.setHeader('X-Content-Type-Options', 'nosniff');
		if (transport !== null) response.setHeader('Strict-Transport-Security', transport);
		answer(request, response);
	};
}

/** Kit writes the headers of a file at once, and its types of texts name no encoding. */
function sendCharset(response: ServerResponse): void {
	const { writeHead } = response;
	response.writeHead = (...given: [number, ...unknown[]]) => {
		const parts = given.map((part) => (isHeaders(part) ? headersWithCharset(part) : part));
		return Reflect.apply(writeHead, response, parts);
	};
}

const isHeaders = (part: unknown): part is Record<string, unknown> =>
	typeof part === 'object' && part !== null && !Array.isArray(part);

const headersWithCharset = (headers: Record<string, unknown>): Record<string, unknown> =>
	Object.fromEntries(
		Object.entries(headers).map(([name, value]) => [
			name,
			name.toLowerCase() === 'content-type' && typeof value === 'string'
				? withCharset(value)
				: value
		])
	);
