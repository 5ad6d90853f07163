import { RequestError } from '../../core/model/request-error.ts';
import { authLibraryOf } from '../../server/auth/auth-library.ts';
import { MAX_PASSWORD_LENGTH, USERNAME_PATTERN } from '../../server/auth/better-auth.ts';
import {
	consumeAttempt,
	resetAttempts,
	retryAfter,
	type RateLimitName
} from '../../server/auth/rate-limit.ts';
import { runInTransaction } from '../../server/db/store.ts';
import {
	accountByName,
	hasPassword,
	personOf,
	type Account
} from '../../server/auth/account-records.ts';
import { appendEvent } from '../../server/events/event-log.ts';
import type { AppContext } from '../../server/app-context.ts';

/** Who knocks: what was typed, from which address, with which cookies. */
export interface Credentials {
	name: string;
	password: string;
	address: string;
	headers: Headers;
}

/** What a browser is to keep: `Set-Cookie` headers as the library made them. */
export interface SignInResult {
	cookies: string[];
	/** A code is asked for before anything opens. */
	needsCode: boolean;
}

/** A name that cannot exist: with it the library takes as long as with one that does. */
const NONEXISTENT_NAME = 'nobody-has-this-name';

/**
 * Signs in by name and password. Throws `RequestError`: `wrong` for whatever is not right, in the same
 * words and the same time, so that nobody learns which names there are; `locked` after too many.
 */
export async function signIn(app: AppContext, credentials: Credentials): Promise<SignInResult> {
	const name = credentials.name.trim().toLowerCase();
	const counted: [RateLimitName, string][] = [
		['sign-in', `${name} ${credentials.address}`],
		['sign-in-name', name],
		['sign-in-address', credentials.address]
	];
	for (const [limit, who] of counted) await assertNotRateLimited(app, limit, who);
	const account = USERNAME_PATTERN.test(name) ? accountByName(app.store, name) : undefined;
	const isOpen =
		account !== undefined && personOf(account) !== null && hasPassword(app.store, account.id);
	const answer = await authLibraryOf(app).api.signInUsername({
		body: {
			username: isOpen ? name : NONEXISTENT_NAME,
			password: passwordForLibrary(credentials.password)
		},
		headers: credentials.headers,
		asResponse: true
	});
	if (!answer.ok || !isOpen) {
		for (const [limit, who] of counted) await consumeAttempt(app.store, limit, who);
		logSignInFailure(app, account, 'password');
		throw new RequestError('wrong');
	}
	await resetAttempts(app.store, 'sign-in', `${name} ${credentials.address}`);
	const needsCode = account.twoFactorEnabled === true;
	if (!needsCode) logSignIn(app, name, null);
	return { cookies: answer.headers.getSetCookie(), needsCode };
}

/** Never cut to what could be right: whatever no account can have is one wrong password (ASVS 6.2.8). */
const passwordForLibrary = (password: string): string =>
	password.length > 0 && password.length <= MAX_PASSWORD_LENGTH ? password : ' ';

/** Throws `RequestError` (`locked`) after too many tries. */
export async function assertNotRateLimited(
	app: AppContext,
	limit: RateLimitName,
	who: string
): Promise<void> {
	const wait = await retryAfter(app.store, limit, who);
	if (wait > 0) throw new RequestError('locked', { wait });
}

/**
 * Logs who is known to be meant. Of a name that nobody has, not what was typed: it may be a password.
 */
export function logSignInFailure(
	{ store }: AppContext,
	account: Account | undefined,
	reason: string
): void {
	const subject = account?.username ?? '?';
	runInTransaction(store, () =>
		appendEvent(store, {
			at: new Date(),
			actor: '?',
			act: 'sign-in-failed',
			subject,
			reason,
			digest: null
		})
	);
}

/** Logs that somebody came in, and by what beside the password. */
export function logSignIn({ store }: AppContext, name: string, reason: string | null): void {
	const act = { at: new Date(), actor: name, act: 'signed-in', subject: name } as const;
	runInTransaction(store, () => appendEvent(store, { ...act, reason, digest: null }));
}
