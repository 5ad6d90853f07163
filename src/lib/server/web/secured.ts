import type { Env } from '../env.ts';

const YEAR = 31_536_000;

/** What every answer carries, whatever it is. The Content-Security-Policy of pages is Kit's. */
const ALWAYS = {
	'X-Content-Type-Options': 'nosniff',
	'Referrer-Policy': 'strict-origin-when-cross-origin',
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'
};

/**
 * Adds what protects an answer on its way: nothing of who is signed in stays in a cache, a browser
 * that once came by TLS comes by nothing else, and the cookies of a session go with it.
 */
export function secured(
	response: Response,
	{ person, cookies }: App.Locals,
	{ origin }: Env
): Response {
	// an answer that was fetched has headers that cannot be changed
	const answer = new Response(response.body, response);
	for (const [name, value] of Object.entries(ALWAYS)) answer.headers.set(name, value);
	if (origin.startsWith('https:'))
		answer.headers.set('Strict-Transport-Security', `max-age=${YEAR}; includeSubDomains`);
	if (person !== undefined || cookies.length > 0) answer.headers.set('Cache-Control', 'no-store');
	for (const cookie of cookies) answer.headers.append('Set-Cookie', cookie);
	return answer;
}
