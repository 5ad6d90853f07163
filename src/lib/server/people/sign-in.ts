import { libraryOf } from '../auth/accounts.ts';
import { LONGEST_PASSWORD, NAME } from '../auth/library.ts';
import { countTry, forgetTries, lockedFor, type LimitName } from '../auth/limits.ts';
import { inOneTransaction } from '../db/open.ts';
import { accountBy, hasPassword, personOf, type Account } from '../query/people.ts';
import { record } from '../store/events.ts';
import type { World } from '../world.ts';
import { RefusedEntry } from './refused-entry.ts';

/** Who knocks: what was typed, from which address, with which cookies. */
export interface Knock {
	name: string;
	password: string;
	address: string;
	headers: Headers;
}

/** What a browser is to keep: `Set-Cookie` headers as the library made them. */
export interface Entered {
	cookies: string[];
	/** A code is asked for before anything opens. */
	needsCode: boolean;
}

/** A name that cannot exist: with it the library takes as long as with one that does. */
const NOBODY = 'nobody-has-this-name';

/**
 * Signs in by name and password. Throws `RefusedEntry`: `wrong` for whatever is not right, in the same
 * words and the same time, so that nobody learns which names there are; `locked` after too many.
 */
export async function signIn(world: World, knock: Knock): Promise<Entered> {
	const name = knock.name.trim().toLowerCase();
	const counted: [LimitName, string][] = [
		['sign-in', `${name} ${knock.address}`],
		['sign-in-name', name],
		['sign-in-address', knock.address]
	];
	for (const [limit, who] of counted) await notLocked(world, limit, who);
	const account = NAME.test(name) ? accountBy(world.store, name) : undefined;
	const isOpen =
		account !== undefined && personOf(account) !== null && hasPassword(world.store, account.id);
	const answer = await libraryOf(world).api.signInUsername({
		body: { username: isOpen ? name : NOBODY, password: asTyped(knock.password) },
		headers: knock.headers,
		asResponse: true
	});
	if (!answer.ok || !isOpen) {
		for (const [limit, who] of counted) await countTry(world.store, limit, who);
		logFailure(world, account, 'password');
		throw new RefusedEntry('wrong');
	}
	await forgetTries(world.store, 'sign-in', `${name} ${knock.address}`);
	const needsCode = account.twoFactorEnabled === true;
	if (!needsCode) logEntry(world, name, null);
	return { cookies: answer.headers.getSetCookie(), needsCode };
}

/** Never cut to what could be right: whatever no account can have is one wrong password (ASVS 6.2.8). */
const asTyped = (password: string): string =>
	password.length > 0 && password.length <= LONGEST_PASSWORD ? password : ' ';

/** Throws `RefusedEntry` (`locked`) after too many tries. */
export async function notLocked(world: World, limit: LimitName, who: string): Promise<void> {
	const wait = await lockedFor(world.store, limit, who);
	if (wait > 0) throw new RefusedEntry('locked', wait);
}

/**
 * Logs who is known to be meant. Of a name that nobody has, not what was typed: it may be a password.
 */
export function logFailure({ store }: World, account: Account | undefined, reason: string): void {
	const subject = account?.username ?? '?';
	inOneTransaction(store, () =>
		record(store, {
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
export function logEntry({ store }: World, name: string, reason: string | null): void {
	const act = { at: new Date(), actor: name, act: 'signed-in', subject: name } as const;
	inOneTransaction(store, () => record(store, { ...act, reason, digest: null }));
}
