import type { Person } from '../../model/person.ts';
import { libraryOf } from '../auth/accounts.ts';
import { LONGEST_SESSION_MS } from '../auth/library.ts';
import { inOneTransaction } from '../db/open.ts';
import { accountOf, personOf } from '../query/people.ts';
import { record } from '../store/events.ts';
import { endSessions } from '../store/people.ts';
import type { World } from '../world.ts';

/** Who asks, and what their browser is to keep from now on. */
export interface Visit {
	person: Person;
	cookies: string[];
}

/**
 * Who is signed in, by the cookies of a request; null: nobody. What the account may do is read anew
 * each time, so that a changed duty holds at once.
 */
export async function visitOf(world: World, headers: Headers): Promise<Visit | null> {
	const { response, headers: answered } = await libraryOf(world).api.getSession({
		headers,
		returnHeaders: true
	});
	if (response === null) return null;
	const account = accountOf(world.store, response.user.id);
	const person = account ? personOf(account) : null;
	const age = Date.now() - response.session.createdAt.getTime();
	if (person !== null && age < LONGEST_SESSION_MS)
		return { person, cookies: answered.getSetCookie() };
	await libraryOf(world).api.signOut({ headers });
	return null;
}

/** Ends this session. Gives what the browser is to forget. */
export async function signOut(world: World, person: Person, headers: Headers): Promise<string[]> {
	const answer = await libraryOf(world).api.signOut({ headers, asResponse: true });
	log(world, person, 'signed-out');
	return answer.headers.getSetCookie();
}

/** Ends all sessions of a person, this one too. */
export async function signOutEverywhere(
	world: World,
	person: Person,
	headers: Headers
): Promise<string[]> {
	const answer = await libraryOf(world).api.signOut({ headers, asResponse: true });
	endSessions(world.store, person.id);
	log(world, person, 'signed-out-everywhere');
	return answer.headers.getSetCookie();
}

function log(
	{ store }: World,
	{ name }: Person,
	act: 'signed-out' | 'signed-out-everywhere'
): void {
	const entry = { at: new Date(), actor: name, act, subject: name, reason: null, digest: null };
	inOneTransaction(store, () => record(store, entry));
}
