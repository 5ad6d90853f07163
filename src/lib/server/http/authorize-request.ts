import { redirect, type RequestEvent } from '@sveltejs/kit';
import { localeFromUrl, localizePath } from '../../ui/i18n/locale.ts';
import type { Person } from '../../core/model/person.ts';
import { RequestError } from '../../core/model/request-error.ts';
import { ACCESS } from '../auth/access.ts';
import { consumeAttempt } from '../auth/rate-limit.ts';
import {
	type AccessRequest,
	can,
	canUseApiKey,
	isApiKeyRoute,
	READ_METHODS
} from '../auth/permissions.ts';
import type { ApiKeyRecord } from '../auth/api-key-records.ts';
import { findApiClient, findApiKey } from '../auth/api-client.ts';
import { findSession } from '../auth/session.ts';
import type { ApiCall } from '../log.ts';
import { logDenial } from '../auth/log-denial.ts';
import type { AppContext } from '../app-context.ts';
import { isCrossOriginPost, isHiddenCrossSiteRead } from './csrf.ts';
import { limitBody } from './limit-body.ts';
import { denyRequest, dropBody, redirectToSignIn } from './deny-request.ts';

/**
 * Stands before every route: what a page of others sends is refused; who is there is found out, by
 * session or key; and the table of `auth/access.ts` is asked. Who may not gets an answer before
 * anything of the route runs. Null: go on.
 */
export async function authorizeRequest(
	event: RequestEvent,
	app: AppContext
): Promise<Response | null> {
	const { method, headers } = event.request;
	const wish = { route: event.route.id, method, action: actionNameOf(event.url) };
	const posting = { method, headers, isForPrograms: event.url.pathname.startsWith('/api/') };
	if (isCrossOriginPost(posting, app.env.origin))
		return denyRequest(event, new RequestError('foreign-page'));
	// without a page of its own and before anything is counted: nobody sees the answer
	if (isHiddenCrossSiteRead(headers, wish.route)) return new Response(null, { status: 403 });
	if (isApiKeyRoute(wish) && headers.has('authorization')) return authorizeApiKey(event, app, wish);
	const person = await authorizeSession(event, app);
	const answer = can(person, wish);
	if (answer === 'go') return (await limitWrites(event, app)) ?? limitRequestBody(event, app);
	if (answer === 'no-action') return methodNotAllowed(event, wish);
	if (answer === 'sign-in') return requireSignIn(event);
	if (answer === 'second-factor') return requireSecondFactor(event);
	await logDenial(app, person, wish);
	return denyRequest(event, new RequestError('denied'));
}

/** `?/confirm` is the action `confirm`; `default` cannot be named: Kit reserves it. */
function actionNameOf({ searchParams }: URL): string {
	const named = [...searchParams.keys()].find((key) => key.startsWith('/'))?.slice(1);
	return named === 'default' ? '?/default' : (named ?? 'default');
}

async function authorizeSession(event: RequestEvent, app: AppContext): Promise<Person | null> {
	if (!event.request.headers.get('cookie')?.includes('thuoc-so.session_token')) return null;
	const visit = await findSession(app, event.request.headers);
	if (visit === null) return null;
	event.locals.person = visit.person;
	event.locals.sender = visit.person.name;
	event.locals.cookies.push(...visit.cookies);
	return visit.person;
}

/** Whom a program hands in for. A key opens what is made for keys and nothing else. */
async function authorizeApiKey(
	event: RequestEvent,
	app: AppContext,
	wish: AccessRequest
): Promise<Response | null> {
	const address = event.getClientAddress();
	const [scheme, key = ''] = (event.request.headers.get('authorization') ?? '').split(/\s+/u);
	const isBearer = scheme?.toLowerCase() === 'bearer';
	const known = isBearer ? findApiKey(app, key) : undefined;
	if (known) event.locals.call = apiCallOf(known, event.route.id);
	const program = isBearer ? findApiClient(app, key) : null;
	if (program === null) {
		const wait = await consumeAttempt(app.store, 'key-address', address);
		return denyRequest(
			event,
			wait > 0 ? new RequestError('too-often', { wait }) : new RequestError('no-key')
		);
	}
	const wait = await consumeAttempt(app.store, 'key', program.key.id);
	if (wait > 0) return denyRequest(event, new RequestError('too-often', { wait }));
	event.locals.person = program.person;
	event.locals.sender = program.person.name;
	event.locals.call = { ...apiCallOf(program.key, event.route.id), who: program.person.name };
	event.locals.within = program.key.unit;
	return canUseApiKey(program.person, wish)
		? limitRequestBody(event, app)
		: denyRequest(event, new RequestError('denied'));
}

/** A refused request is logged with its key, unit and route, also for a key that is over. */
const apiCallOf = ({ id, label, unit }: ApiKeyRecord, route: string | null): ApiCall => ({
	key: id,
	label,
	unit,
	route,
	who: null
});

/** Refuses a body that the route does not take, before anything parses it. */
async function limitRequestBody(
	event: RequestEvent,
	{ env }: AppContext
): Promise<Response | null> {
	const body = event.route.id === null ? undefined : ACCESS[event.route.id]?.body;
	const refusal = await limitBody(event, body, env.maxUploadBytes);
	return refusal && denyRequest(event, refusal);
}

/** Largest number of acts in ten minutes; no person reaches it. */
async function limitWrites(event: RequestEvent, { store }: AppContext): Promise<Response | null> {
	const { person } = event.locals;
	if (person === undefined || READ_METHODS.includes(event.request.method)) return null;
	const wait = await consumeAttempt(store, 'write', person.id);
	return wait > 0 ? denyRequest(event, new RequestError('too-often', { wait })) : null;
}

/** A reader without a session is led to the sign-in page and back; the typed values are kept. */
function requireSignIn(event: RequestEvent): Promise<Response> {
	const isApi = event.url.pathname.startsWith('/api/');
	if (isApi) return denyRequest(event, new RequestError('no-key'));
	if (READ_METHODS.includes(event.request.method)) redirectToSignIn(event);
	return denyRequest(event, new RequestError('signed-out'));
}

function requireSecondFactor(event: RequestEvent): Promise<Response> {
	if (READ_METHODS.includes(event.request.method) && !event.url.pathname.startsWith('/api/'))
		redirect(303, localizePath('/tai-khoan/xac-thuc', localeFromUrl(event.url)));
	return denyRequest(event, new RequestError('second-factor'));
}

/** The route exists, but nothing of it answers this method or action. */
function methodNotAllowed({ request }: RequestEvent, { route }: AccessRequest): Response {
	dropBody(request);
	const { read, actions, apiClients: programs = {} } = (route !== null && ACCESS[route]) || {};
	const methods = [
		...(read || programs['GET'] ? READ_METHODS : []),
		...(actions || programs['POST'] ? ['POST'] : [])
	];
	return new Response(null, { status: 405, headers: { Allow: methods.join(', ') } });
}
