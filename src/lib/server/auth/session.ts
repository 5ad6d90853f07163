import type { Person } from '../../core/model/person.ts';
import { authLibraryOf } from './auth-library.ts';
import { MAX_SESSION_MS } from './better-auth.ts';
import { runInTransaction } from '../db/store.ts';
import { accountById, endSessions, personOf } from './account-records.ts';
import { appendEvent } from '../events/event-log.ts';
import type { AppContext } from '../app-context.ts';

/** Viewer of a request, and cookies to set. */
export interface SignedInSession {
	person: Person;
	cookies: string[];
}

/**
 * Who is signed in, by the cookies of a request; null: nobody. What the account may do is read anew
 * each time, so that a changed duty holds at once.
 */
export async function findSession(
	app: AppContext,
	headers: Headers
): Promise<SignedInSession | null> {
	const { response, headers: answered } = await authLibraryOf(app).api.getSession({
		headers,
		returnHeaders: true
	});
	if (response === null) return null;
	const account = accountById(app.store, response.user.id);
	const person = account ? personOf(account) : null;
	const age = Date.now() - response.session.createdAt.getTime();
	if (person !== null && age < MAX_SESSION_MS) return { person, cookies: answered.getSetCookie() };
	await authLibraryOf(app).api.signOut({ headers });
	return null;
}

/** Ends this session. Gives what the browser is to forget. */
export async function signOut(
	app: AppContext,
	person: Person,
	headers: Headers
): Promise<string[]> {
	const forgotten = await endSession(app, headers);
	logSignOut(app, person, 'signed-out');
	return forgotten;
}

/** Ends all sessions of a person, this one too. */
export async function signOutEverywhere(
	app: AppContext,
	person: Person,
	headers: Headers
): Promise<string[]> {
	const forgotten = await endSession(app, headers);
	endSessions(app.store, person.id);
	logSignOut(app, person, 'signed-out-everywhere');
	return forgotten;
}

/** Gives what the browser is to forget. */
async function endSession(app: AppContext, headers: Headers): Promise<string[]> {
	const answer = await authLibraryOf(app).api.signOut({ headers, asResponse: true });
	return answer.headers.getSetCookie();
}

function logSignOut(
	{ store }: AppContext,
	{ name }: Person,
	act: 'signed-out' | 'signed-out-everywhere'
): void {
	const entry = { at: new Date(), actor: name, act, subject: name, reason: null, digest: null };
	runInTransaction(store, () => appendEvent(store, entry));
}
