import type { RequestListener } from 'node:http';
import type { Env } from '../env.ts';

/**
 * What Kit serves as files never comes to its hooks: these headers are set before it, on everything
 * (OWASP ASVS 5.0, 3.4). `web/secured.ts` adds what a page or an answer needs.
 */
export function withStaticSecurityHeaders(
	answer: RequestListener,
	{ origin }: Env
): RequestListener {
	const isSecure = origin.startsWith('https:');
	return (request, response) => {
		response.setHeader('X-Content-Type-Options', 'nosniff');
		if (isSecure)
			response.setHeader('Strict-Transport-Security', 'max-age=31536000; includeSubDomains');
		answer(request, response);
	};
}
