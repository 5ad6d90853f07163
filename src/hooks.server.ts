import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit';
import { paraglideMiddleware } from '$lib/paraglide/server.js';
import { safeText } from '$lib/core/model/typed-text.ts';
import { readSecret } from '$lib/server/auth/secret.ts';
import { readEnv } from '$lib/server/env.ts';
import { logFault, createLogNumber, logRefusal } from '$lib/server/log.ts';
import { authorizeRequest } from '$lib/server/http/authorize-request.ts';
import { setClientAddress } from '$lib/server/http/client-address.ts';
import { denyRequest } from '$lib/server/http/deny-request.ts';
import { safeDataResponse } from '$lib/server/http/json-response.ts';
import { limitAddress } from '$lib/server/http/limit-address.ts';
import { answerWithinBudget } from '$lib/server/http/limit-answers.ts';
import { CLIENT_GONE, waitForTurnOf } from '$lib/server/http/request-turns.ts';
import { preferredLocale } from '$lib/server/http/preferred-locale.ts';
import { toProblemResponse } from '$lib/server/http/problem-document.ts';
import { withSecurityHeaders } from '$lib/server/http/security-headers.ts';
import { textsRead } from '$lib/ui/canonical-url.ts';
import { closeApp, openApp, type AppContext } from '$lib/server/app-context.ts';

let app: AppContext;

export const init: ServerInit = () => {
	const env = readEnv(process.env);
	// nobody is served with a secret that can be guessed
	readSecret(env);
	app = openApp(env);
	process.once('exit', () => closeApp(app));
};

export const handle: Handle = async ({ event, resolve }) => {
	const isAtOnce = event.isSubRequest || event.route.id === '/healthz';
	if (!isAtOnce && !(await waitForTurnOf(event.request)))
		return new Response(null, { status: CLIENT_GONE });
	event.locals.app = app;
	event.locals.cookies = [];
	setClientAddress(event, app);
	const refusal = await authorizeRequest(event, app);
	// sessions are checked outside the loop: requests whose checks end together take turns again
	if (!isAtOnce && !(await waitForTurnOf(event.request)))
		return new Response(null, { status: CLIENT_GONE });
	const response =
		refusal ?? (await answerWithinBudget(event, app, () => answerOrRefuse(event, resolve)));
	const answer =
		event.url.pathname.startsWith('/api/') && !event.request.signal.aborted
			? toProblemResponse(
					response,
					event.locals.fault,
					preferredLocale(event.request.headers.get('Accept-Language'))
				)
			: response;
	return withSecurityHeaders(answer, event.locals, app.env);
};

/** The answer, unless the address is refused. The refusal costs a point: its page is computed, too. */
async function answerOrRefuse(
	event: Parameters<Handle>[0]['event'],
	resolve: Parameters<Handle>[0]['resolve']
): Promise<Response> {
	const refusal = limitAddress(event, textsRead);
	return refusal ? denyRequest(event, refusal) : resolveLocalized(event, resolve);
}

const resolveLocalized = (
	event: Parameters<Handle>[0]['event'],
	resolve: Parameters<Handle>[0]['resolve']
) =>
	paraglideMiddleware(event.request, async ({ locale }) => {
		const transformPageChunk = ({ html }: { html: string }): string =>
			safeText(html.replace('%lang%', locale));
		const response = await resolve(event, { transformPageChunk });
		return event.isDataRequest ? safeDataResponse(response) : response;
	});

/** A reader gets a number to report, the log gets the error under the same number. */
export const handleError: HandleServerError = ({ error, event, status, message }) => {
	// 400: the percent codes of the address are no UTF-8
	if (status === 404 || status === 400) {
		event.locals.fault = logRefusal('not-found', status, { who: event.locals.sender ?? null });
		return { message, id: event.locals.fault };
	}
	const id = createLogNumber();
	event.locals.fault = id;
	logFault(id, status, error);
	return { message, id };
};
