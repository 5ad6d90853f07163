import { RequestError } from '../../core/model/request-error.ts';
import { authLibraryOf } from '../../server/auth/auth-library.ts';
import { deviceCookie, knownDevice } from '../../server/auth/known-device.ts';
import { type AttemptCount, consumeAttempt, returnAttempt } from '../../server/auth/rate-limit.ts';
import { runInTransaction } from '../../server/db/store.ts';
import { accountById, personOf, type Account } from '../../server/auth/account-records.ts';
import { appendEvent } from '../../server/events/event-log.ts';
import type { AppContext } from '../../server/app-context.ts';
import { logSignIn, logSignInFailure, takeAttemptOrLock } from './sign-in.server.ts';

/** Six digits from an app; anything else is taken for a recovery code. */
const APP_CODE = /^\d{6}$/u;

/** Typed code of the second step, with the cookie of the first one. */
export interface CodeCredentials {
	code: string;
	headers: Headers;
	address: string;
}

/**
 * The second step of signing in. Throws `RequestError`: `wrong-code`, `locked`, or `sign-in-over` where
 * the first step is too long ago. Gives what the browser is to keep.
 */
export async function signInWithCode(
	app: AppContext,
	credentials: CodeCredentials
): Promise<string[]> {
	const { headers } = credentials;
	const code = credentials.code.replace(/\s/gu, '').slice(0, 64);
	const account = await accountAwaitingCode(app, headers);
	const name = account?.username ?? null;
	if (!account || name === null) throw new RequestError('sign-in-over');
	const counts = codeCounts(app, account, credentials);
	await takeAttemptOrLock(app, counts);
	const isApp = APP_CODE.test(code);
	const isSpent = isApp && (await consumeAttempt(app.store, 'code', `${account.id} ${code}`)) > 0;
	const answer = isSpent ? null : await verifyCode(app, code, headers);
	if (!answer?.ok) {
		logSignInFailure(app, account, isApp ? 'second factor' : 'recovery code');
		throw new RequestError('wrong-code');
	}
	await returnAttempt(app.store, counts);
	if (!isApp) logRecoveryCodeUse(app, name);
	logSignIn(app, name, isApp ? 'second factor' : 'recovery code');
	return [deviceCookie(app, account, headers), ...answer.headers.getSetCookie()];
}

/** Counts of an attempt, as for passwords: a device known to the account has a count of its own. */
function codeCounts(
	app: AppContext,
	account: Account,
	{ headers, address }: CodeCredentials
): AttemptCount[] {
	const device = knownDevice(app, account, headers);
	if (device !== null) return [['code-device', device]];
	return [
		['code-person', account.id],
		['sign-in-address', address]
	];
}

function verifyCode(app: AppContext, code: string, headers: Headers): Promise<Response> {
	const { api } = authLibraryOf(app);
	return APP_CODE.test(code)
		? api.verifyTOTP({ body: { code }, headers, asResponse: true })
		: api.verifyBackupCode({ body: { code: code || ' ' }, headers, asResponse: true });
}

/** Whose password was right a moment ago, by the cookie that the library then gave. */
export async function accountAwaitingCode(
	app: AppContext,
	headers: Headers
): Promise<Account | null> {
	const { createAuthCookie, internalAdapter } = await authLibraryOf(app).$context;
	const { name } = createAuthCookie('two_factor');
	const value = signedCookieValue(headers, name);
	const found = value && (await internalAdapter.findVerificationValue(value));
	if (!found || found.expiresAt < new Date()) return null;
	const account = accountById(app.store, found.value);
	return account && personOf(account) ? account : null;
}

/** Value of a signed cookie; the library checks its signature when the code is verified. */
function signedCookieValue(headers: Headers, name: string): string | null {
	const pair = (headers.get('cookie') ?? '')
		.split(/;\s*/u)
		.find((part) => part.startsWith(`${name}=`));
	if (pair === undefined) return null;
	const text = pair.slice(name.length + 1);
	const value = decodedValue(text);
	const end = value.lastIndexOf('.');
	return end < 0 ? null : value.slice(0, end);
}

/** A value that is not well encoded was not set here; it stands for itself. */
function decodedValue(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}

function logRecoveryCodeUse({ store }: AppContext, name: string): void {
	const act = { actor: name, act: 'recovery-code-used', subject: name, reason: null } as const;
	runInTransaction(store, () => appendEvent(store, { ...act, at: new Date(), digest: null }));
}
