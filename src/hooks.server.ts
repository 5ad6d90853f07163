import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit';
import { randomUUID } from 'node:crypto';
import { paraglideMiddleware } from '$lib/paraglide/server.js';
import { preferredLocale } from '$lib/server/web/preferred-locale.ts';
import { admit } from '$lib/server/web/admit.ts';
import { asProblem } from '$lib/server/web/problem.ts';
import { readEnv } from '$lib/server/env.ts';
import { closeWorld, openWorld, type World } from '$lib/server/world.ts';

let world: World;

export const init: ServerInit = () => {
	world = openWorld(readEnv(process.env));
	process.once('exit', () => closeWorld(world));
};

export const handle: Handle = ({ event, resolve }) => {
	event.locals.world = world;
	const refusal = admit(event, world.env.origin);
	if (refusal) return refusal;
	return paraglideMiddleware(event.request, async ({ locale }) => {
		const response = await resolve(event, {
			transformPageChunk: ({ html }) => html.replace('%lang%', locale)
		});
		response.headers.set('X-Content-Type-Options', 'nosniff');
		response.headers.set('Referrer-Policy', 'strict-origin-when-cross-origin');
		if (event.locals.sender !== undefined) response.headers.set('Cache-Control', 'no-store');
		if (!event.url.pathname.startsWith('/api/')) return response;
		const language = preferredLocale(event.request.headers.get('Accept-Language'));
		return asProblem(response, event.locals.fault, language);
	});
};

/** A reader gets a number to report, the log gets the error under the same number. */
export const handleError: HandleServerError = ({ error, event, status, message }) => {
	if (status === 404) return { message };
	const id = randomUUID().slice(0, 8);
	event.locals.fault = id;
	console.error(`${id} ${status}`, error);
	return { message, id };
};
