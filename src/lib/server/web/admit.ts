import { redirect, type RequestEvent } from '@sveltejs/kit';
import { localeFromUrl, localizePath } from '../../view/link.ts';
import type { Person } from '../../model/person.ts';
import { ACCESS } from '../auth/access.ts';
import { countTry } from '../auth/limits.ts';
import { isForKeys, may, mayProgram, type Wish } from '../auth/may.ts';
import { programWith } from '../people/keys.ts';
import { visitOf } from '../people/sessions.ts';
import { noteDenial } from '../people/denials.ts';
import type { World } from '../world.ts';
import { isForeignPost } from './foreign-post.ts';
import { toSignIn, turnAway } from './turn-away.ts';

const READING = ['GET', 'HEAD'];

/**
 * Stands before every route: what a page of others sends is refused; who is there is found out, by
 * session or key; and the table of `auth/access.ts` is asked. Who may not gets an answer before
 * anything of the route runs. Null: go on.
 */
export async function admit(event: RequestEvent, world: World): Promise<Response | null> {
	const { method, headers } = event.request;
	const wish = { route: event.route.id, method, action: actionIn(event.url) };
	const posting = { method, headers, isForPrograms: event.url.pathname.startsWith('/api/') };
	if (isForeignPost(posting, world.env.origin)) return turnAway(event, { away: 'foreign-page' });
	if (isForKeys(wish) && headers.has('authorization')) return byKey(event, world, wish);
	const person = await bySession(event, world);
	const answer = may(person, wish);
	if (answer === 'go')
		return person && !READING.includes(method) ? slowed(event, world, person) : null;
	if (answer === 'no-action') return notAllowed(wish);
	if (answer === 'sign-in') return signInFirst(event);
	if (answer === 'second-factor') return secondFactorFirst(event);
	await noteDenial(world, person, wish);
	return turnAway(event, { away: 'denied' });
}

/** `?/confirm` is the action `confirm`. */
const actionIn = ({ searchParams }: URL): string =>
	[...searchParams.keys()].find((key) => key.startsWith('/'))?.slice(1) ?? 'default';

async function bySession(event: RequestEvent, world: World): Promise<Person | null> {
	if (!event.request.headers.get('cookie')?.includes('thuoc-so.')) return null;
	const visit = await visitOf(world, event.request.headers);
	if (visit === null) return null;
	event.locals.person = visit.person;
	event.locals.sender = visit.person.name;
	event.locals.cookies.push(...visit.cookies);
	return visit.person;
}

/** Whom a program hands in for. A key opens what is made for keys and nothing else. */
async function byKey(event: RequestEvent, world: World, wish: Wish): Promise<Response | null> {
	const address = event.getClientAddress();
	const [scheme, key = ''] = (event.request.headers.get('authorization') ?? '').split(/\s+/u);
	const program = scheme?.toLowerCase() === 'bearer' ? programWith(world, key) : null;
	if (program === null) {
		const wait = await countTry(world.store, 'key-address', address);
		return turnAway(event, wait > 0 ? { away: 'too-often', wait } : { away: 'no-key' });
	}
	const wait = await countTry(world.store, 'key', program.key.id);
	if (wait > 0) return turnAway(event, { away: 'too-often', wait });
	event.locals.person = program.person;
	event.locals.sender = program.person.name;
	event.locals.within = program.key.unit;
	return mayProgram(program.person, wish) ? null : turnAway(event, { away: 'denied' });
}

/** So many acts in ten minutes are no person's. */
async function slowed(
	event: RequestEvent,
	{ store }: World,
	{ id }: Person
): Promise<Response | null> {
	const wait = await countTry(store, 'write', id);
	return wait > 0 ? turnAway(event, { away: 'too-often', wait }) : null;
}

/** Who looks is led to the page for signing in and back; what was sent is not lost by that. */
function signInFirst(event: RequestEvent): Promise<Response> {
	const isApi = event.url.pathname.startsWith('/api/');
	if (isApi) return turnAway(event, { away: 'no-key' });
	if (READING.includes(event.request.method)) toSignIn(event);
	return turnAway(event, { away: 'signed-out' });
}

function secondFactorFirst(event: RequestEvent): Promise<Response> {
	if (READING.includes(event.request.method) && !event.url.pathname.startsWith('/api/'))
		redirect(303, localizePath('/tai-khoan/xac-thuc', localeFromUrl(event.url)));
	return turnAway(event, { away: 'second-factor' });
}

/** The route exists, but nothing of it answers this method or action. */
function notAllowed({ route }: Wish): Response {
	const { read, actions, programs = {} } = (route !== null && ACCESS[route]) || {};
	const methods = [
		...(read || programs['GET'] ? READING : []),
		...(actions || programs['POST'] ? ['POST'] : [])
	];
	return new Response(null, { status: 405, headers: { Allow: methods.join(', ') } });
}
