import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit';
import { paraglideMiddleware } from '$lib/paraglide/server.js';
import { secretOf } from '$lib/server/auth/secret.ts';
import { readEnv } from '$lib/server/env.ts';
import { faultLine, logNumber, logRefusal } from '$lib/server/log.ts';
import { admit } from '$lib/server/web/admit.ts';
import { preferredLocale } from '$lib/server/web/preferred-locale.ts';
import { asProblem } from '$lib/server/web/problem.ts';
import { secured } from '$lib/server/web/secured.ts';
import { closeWorld, openWorld, type World } from '$lib/server/world.ts';

let world: World;

export const init: ServerInit = () => {
	const env = readEnv(process.env);
	// nobody is served with a secret that can be guessed
	secretOf(env);
	world = openWorld(env);
	process.once('exit', () => closeWorld(world));
};

export const handle: Handle = async ({ event, resolve }) => {
	event.locals.world = world;
	event.locals.cookies = [];
	const refusal = await admit(event, world);
	const response = refusal ?? (await inLanguage(event, resolve));
	const answer = event.url.pathname.startsWith('/api/')
		? asProblem(
				response,
				event.locals.fault,
				preferredLocale(event.request.headers.get('Accept-Language'))
			)
		: response;
	return secured(answer, event.locals, world.env);
};

const inLanguage = (
	event: Parameters<Handle>[0]['event'],
	resolve: Parameters<Handle>[0]['resolve']
) =>
	paraglideMiddleware(event.request, ({ locale }) =>
		resolve(event, { transformPageChunk: ({ html }) => html.replace('%lang%', locale) })
	);

/** A reader gets a number to report, the log gets the error under the same number. */
export const handleError: HandleServerError = ({ error, event, status, message }) => {
	if (status === 404) {
		event.locals.fault = logRefusal('not-found', status, { who: event.locals.sender ?? null });
		return { message, id: event.locals.fault };
	}
	const id = logNumber();
	event.locals.fault = id;
	faultLine(id, status, error);
	return { message, id };
};
