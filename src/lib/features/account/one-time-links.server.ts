import { RequestError } from '../../core/model/request-error.ts';
import type { Role } from '../../core/model/person.ts';
import { plainLine } from '../../core/model/typed-text.ts';
import { authLibraryOf, createOneTimeToken } from '../../server/auth/auth-library.ts';
import { LINK_HOURS, USERNAME_PATTERN } from '../../server/auth/better-auth.ts';
import { type AttemptCount, returnAttempt } from '../../server/auth/rate-limit.ts';
import { passwordWeakness } from './password-strength.server.ts';
import { runInTransaction } from '../../server/db/store.ts';
import {
	type Account,
	accountById,
	accountByName,
	activeAdministrators,
	hasPassword,
	nameAccount,
	namesakesOf
} from '../../server/auth/account-records.ts';
import { appendEvent } from '../../server/events/event-log.ts';
import type { AppContext } from '../../server/app-context.ts';
import { takeAttemptOrLock } from './sign-in.server.ts';

/** A one-time link: who holds it chooses the password of the account, once. */
export interface OneTimeLink {
	/** Its address in this installation, in full. */
	href: string;
	hours: number;
	/** Of the account; null where who follows the link chooses it. */
	name: string | null;
	/** Other accounts with the full name of this one: one person must not have two duties. */
	namesakes: string[];
}

/** Makes a link for an account; those made before are void. `actor` hands it over. */
export async function createOneTimeLink(
	app: AppContext,
	id: string,
	actor: string
): Promise<OneTimeLink> {
	const account = accountById(app.store, id);
	if (!account || account.deactivatedAt !== null) throw new RequestError('unknown-account');
	const token = await createOneTimeToken(app, id);
	logLinkAction(app, actor, 'link-made', nameOf(account));
	const href = `${app.env.origin}/moi/${token}`;
	return {
		href,
		hours: LINK_HOURS,
		name: account.username,
		namesakes: namesakesOf(app.store, account)
	};
}

/** Purpose of a link. */
export interface Invitation {
	/** Null: who follows the link chooses it. */
	name: string | null;
	fullName: string;
	role: Role;
	/** The account has a password already: the link replaces it. */
	isReset: boolean;
}

/**
 * Account that a link opens. Every request with a link asks this first, so that links are not
 * guessed by sending their form. Throws `RequestError`: `locked`, or `link-void`, also for an expired
 * or used link.
 */
export async function getInvitation(
	app: AppContext,
	token: string,
	address: string
): Promise<Invitation> {
	const counts: AttemptCount[] = [['link', address]];
	await takeAttemptOrLock(app, counts);
	const { username, name, role, id } = await accountOfLink(app, token);
	await returnAttempt(app.store, counts);
	return { name: username, fullName: name, role, isReset: hasPassword(app.store, id) };
}

async function accountOfLink(app: AppContext, token: string): Promise<Account> {
	const { internalAdapter } = await authLibraryOf(app).$context;
	const found = await internalAdapter.findVerificationValue(`reset-password:${token}`);
	const account = found && found.expiresAt > new Date() && accountById(app.store, found.value);
	if (!account || account.deactivatedAt !== null || isTaken(app, account))
		throw new RequestError('link-void');
	return account;
}

/** The place of the first administrator, once there is one: its link opens nothing any more. */
const isTaken = ({ store }: AppContext, { username, id }: Account): boolean =>
	username === null && activeAdministrators(store).some((other) => other.id !== id);

/** Typed values on the page of a link. */
export interface InvitationAnswer {
	/** Counts where the account has none yet. */
	name: string;
	fullName: string;
	password: string;
	again: string;
}

/**
 * Opens the account of a link with a password, and ends all its sessions. The link is used up with
 * that, not before. Gives the name to sign in by. Throws `RequestError`.
 */
export async function acceptInvitation(
	app: AppContext,
	token: string,
	{ name, fullName, password, again }: InvitationAnswer
): Promise<string> {
	const account = await accountOfLink(app, token);
	const own = account.username ?? name.trim().toLowerCase();
	if (account.username === null) assertNameFree(app, own);
	assertPasswordStrong(password, again, [own, account.name, fullName]);
	const answer = await authLibraryOf(app).api.resetPassword({
		body: { token, newPassword: password },
		asResponse: true
	});
	if (!answer.ok) throw new RequestError('link-void');
	runInTransaction(app.store, () => {
		if (isTaken(app, account)) throw new RequestError('link-void');
		if (account.username === null)
			nameAccount(app.store, account.id, {
				name: own,
				fullName: plainLine(fullName).trim() || own
			});
	});
	logLinkAction(app, own, 'account-opened', own);
	return own;
}

/** Throws `RequestError` for a name that nobody can bear, or that somebody does. */
export function assertNameFree({ store }: AppContext, name: string): void {
	if (!USERNAME_PATTERN.test(name)) throw new RequestError('name-unusable');
	if (accountByName(store, name)) throw new RequestError('name-taken');
}

/** Throws `RequestError` for a password that is too weak, or was typed differently the second time. */
export function assertPasswordStrong(password: string, again: string, own: string[]): void {
	const because = passwordWeakness(password, own);
	if (because !== null) throw new RequestError(`password-${because}`);
	if (password !== again) throw new RequestError('password-differs');
}

const nameOf = ({ username, id }: Account): string => username ?? id;

function logLinkAction(
	{ store }: AppContext,
	actor: string,
	act: 'link-made' | 'account-opened',
	subject: string
) {
	const entry = { at: new Date(), actor, act, subject, reason: null, digest: null };
	runInTransaction(store, () => appendEvent(store, entry));
}
