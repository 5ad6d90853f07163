import { RequestError } from '../../core/model/request-error.ts';
import { authLibraryOf } from '../../server/auth/auth-library.ts';
import { MAX_PASSWORD_LENGTH, USERNAME_PATTERN } from '../../server/auth/better-auth.ts';
import { deviceCookie, knownDevice } from '../../server/auth/known-device.ts';
import {
	type AttemptCount,
	resetAttempts,
	returnAttempt,
	takeAttempt
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

/** A try to sign in: the typed values, the address and the cookies. */
export interface Credentials {
	name: string;
	password: string;
	address: string;
	headers: Headers;
}

/** Cookies for the browser: `Set-Cookie` headers as the library made them. */
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
	const account = USERNAME_PATTERN.test(name) ? accountByName(app.store, name) : undefined;
	const counts = attemptCounts(app, account, { ...credentials, name });
	await takeAttemptOrLock(app, counts);
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
		logSignInFailure(app, account, 'password');
		throw new RequestError('wrong');
	}
	const [[limit, who], ...others] = counts;
	await resetAttempts(app.store, limit, who);
	await returnAttempt(app.store, others);
	const needsCode = account.twoFactorEnabled === true;
	const cookies = answer.headers.getSetCookie();
	if (needsCode) return { cookies, needsCode };
	logSignIn(app, name, null);
	return { cookies: [deviceCookie(app, account, credentials.headers), ...cookies], needsCode };
}

/**
 * By what an attempt is counted: a device on which the account signed in before by itself, so that
 * guesses of others never lock its owner out; any other by name, address and both.
 */
function attemptCounts(
	app: AppContext,
	account: Account | undefined,
	{ name, address, headers }: Pick<Credentials, 'name' | 'address' | 'headers'>
): [AttemptCount, ...AttemptCount[]] {
	const device = account && knownDevice(app, account, headers);
	if (device) return [['sign-in-device', device]];
	return [
		['sign-in', `${name} ${address}`],
		['sign-in-name', name],
		['sign-in-address', address]
	];
}

/** Never cut to what could be right: whatever no account can have is one wrong password (ASVS 6.2.8). */
const passwordForLibrary = (password: string): string =>
	password.length > 0 && password.length <= MAX_PASSWORD_LENGTH ? password : ' ';

/** Takes the points of an attempt. Throws `RequestError` (`locked`) after too many attempts. */
export async function takeAttemptOrLock(
	{ store }: AppContext,
	counts: readonly AttemptCount[]
): Promise<void> {
	const wait = await takeAttempt(store, counts);
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
