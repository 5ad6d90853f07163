import { libraryOf } from '../auth/accounts.ts';
import { countTry } from '../auth/limits.ts';
import { inOneTransaction } from '../db/open.ts';
import { accountOf, personOf, type Account } from '../query/people.ts';
import { record } from '../store/events.ts';
import type { World } from '../world.ts';
import { RefusedEntry } from './refused-entry.ts';
import { logEntry, logFailure, notLocked } from './sign-in.ts';

/** Six digits from an app; anything else is taken for a recovery code. */
const DIGITS = /^\d{6}$/u;

/** What was typed in the second step, with the cookie of the first one. */
export interface SecondKnock {
	code: string;
	headers: Headers;
	address: string;
}

/**
 * The second step of signing in. Throws `RefusedEntry`: `wrong-code`, `locked`, or `sign-in-over` where
 * the first step is too long ago. Gives what the browser is to keep.
 */
export async function signInWithCode(world: World, knock: SecondKnock): Promise<string[]> {
	const { headers, address } = knock;
	const code = knock.code.replace(/\s/gu, '').slice(0, 64);
	const account = await halfSignedIn(world, headers);
	const name = account?.username ?? null;
	if (!account || name === null) throw new RefusedEntry('sign-in-over');
	await notLocked(world, 'code-person', account.id);
	await notLocked(world, 'sign-in-address', address);
	const isApp = DIGITS.test(code);
	const isSpent = isApp && (await countTry(world.store, 'code', `${account.id} ${code}`)) > 0;
	const answer = isSpent ? null : await asked(world, code, headers);
	if (!answer?.ok) {
		await countTry(world.store, 'code-person', account.id);
		await countTry(world.store, 'sign-in-address', address);
		logFailure(world, account, isApp ? 'second factor' : 'recovery code');
		throw answer?.status === 429 ? new RefusedEntry('locked', 900) : new RefusedEntry('wrong-code');
	}
	if (!isApp) logCodeUse(world, name);
	logEntry(world, name, isApp ? 'second factor' : 'recovery code');
	return answer.headers.getSetCookie();
}

function asked(world: World, code: string, headers: Headers): Promise<Response> {
	const { api } = libraryOf(world);
	return DIGITS.test(code)
		? api.verifyTOTP({ body: { code }, headers, asResponse: true })
		: api.verifyBackupCode({ body: { code: code || ' ' }, headers, asResponse: true });
}

/** Whose password was right a moment ago, by the cookie that the library then gave. */
export async function halfSignedIn(world: World, headers: Headers): Promise<Account | null> {
	const { createAuthCookie, internalAdapter } = await libraryOf(world).$context;
	const { name } = createAuthCookie('two_factor');
	const value = cookieIn(headers, name);
	const found = value && (await internalAdapter.findVerificationValue(value));
	if (!found || found.expiresAt < new Date()) return null;
	const account = accountOf(world.store, found.value);
	return account && personOf(account) ? account : null;
}

/** What a signed cookie carries; the library checks its signature when the code is verified. */
function cookieIn(headers: Headers, name: string): string | null {
	const pair = (headers.get('cookie') ?? '')
		.split(/;\s*/u)
		.find((part) => part.startsWith(`${name}=`));
	if (pair === undefined) return null;
	const text = pair.slice(name.length + 1);
	const value = /%[^\da-f]|%.[^\da-f]|%.?$/iu.test(text) ? text : decodeURIComponent(text);
	const end = value.lastIndexOf('.');
	return end < 0 ? null : value.slice(0, end);
}

function logCodeUse({ store }: World, name: string): void {
	const act = { actor: name, act: 'recovery-code-used', subject: name, reason: null } as const;
	inOneTransaction(store, () => record(store, { ...act, at: new Date(), digest: null }));
}
