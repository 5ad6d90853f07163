import { RequestError } from '../../core/model/request-error.ts';
import { needsSecondFactor } from '../../core/model/person.ts';
import type { ActName } from '../../core/model/act.ts';
import { plainLine } from '../../core/model/typed-text.ts';
import { runInTransaction } from '../../server/db/store.ts';
import {
	type Account,
	accountById,
	addAccount,
	activeAdministrators,
	assignRole,
	endSessions,
	removeSecondFactor,
	setDeactivatedAt,
	voidPassword
} from '../../server/auth/account-records.ts';
import { appendEvent } from '../../server/events/event-log.ts';
import { type RoleAssignment, roleAssignmentText } from '../../server/auth/role-assignment.ts';
import type { AppContext } from '../../server/app-context.ts';
import { hasSecondAdministrator } from './second-administrator.server.ts';
import { revokeApiKeysOf } from '../account/api-keys.server.ts';
import {
	createOneTimeLink,
	assertNameFree,
	type OneTimeLink
} from '../account/one-time-links.server.ts';

/** An account to be made. */
export interface NewAccount {
	name: string;
	fullName: string;
	duty: RoleAssignment;
}

/** Makes an account and the link that opens it, as the operator of the machine. Throws `RequestError`. */
export const inviteAccount = async (
	app: AppContext,
	account: NewAccount,
	actor: string
): Promise<OneTimeLink> => createOneTimeLink(app, addInvitedAccount(app, account, actor), actor);

/** Makes an account that no link opens yet. Returns its id. Throws `RequestError`. */
export function addInvitedAccount(app: AppContext, account: NewAccount, actor: string): string {
	const name = account.name.trim().toLowerCase();
	const fullName = plainLine(account.fullName).trim();
	if (fullName === '') throw new RequestError('no-full-name');
	const duty = checkRoleAssignment(app, account.duty);
	return runInTransaction(app.store, () => {
		assertNameFree(app, name);
		const made = addAccount(app.store, { name, fullName, duty, at: new Date() });
		logAccountAction(app, actor, 'invited', name, roleAssignmentText(duty));
		return made;
	});
}

/** A reporter needs a unit that exists or existed; the province's own people have none. */
function checkRoleAssignment(
	{ reference }: AppContext,
	{ role, unit }: RoleAssignment
): RoleAssignment {
	if (role !== 'reporter') return { role, unit: null };
	if (unit === null || !reference.units.byId.has(unit)) throw new RequestError('needs-unit');
	return { role, unit };
}

/**
 * Gives another duty; sessions end, so that what is on a screen is of the new one. A reporter who
 * becomes a person of the province needs a new link where that needs two administrators: the one who
 * handed out the first link may be its only user.
 */
export function changeRoleAssignment(
	app: AppContext,
	id: string,
	duty: RoleAssignment,
	actor: string
): void {
	const sound = checkRoleAssignment(app, duty);
	changeAccount(app, id, (account) => {
		if (sound.role !== 'admin') assertNotLastAdministrator(app, account);
		assignRole(app.store, id, sound);
		revokeApiKeysOf(app, id, actor);
		if (isPromotion(account, sound) && hasSecondAdministrator(app, actor))
			voidPassword(app.store, id);
		logAccountAction(app, actor, 'role-changed', nameOf(account), roleAssignmentText(sound));
	});
}

const isPromotion = (from: Account, to: RoleAssignment): boolean =>
	!needsSecondFactor(from.role) && needsSecondFactor(to.role);

/** Shuts an account out: sessions, links and keys open nothing from now on. */
export const deactivateAccount = (app: AppContext, id: string, actor: string): void =>
	changeAccount(app, id, (account) => {
		assertNotLastAdministrator(app, account);
		setDeactivatedAt(app.store, id, new Date());
		revokeApiKeysOf(app, id, actor);
		logAccountAction(app, actor, 'deactivated', nameOf(account));
	});

export const reactivateAccount = (app: AppContext, id: string, actor: string): void =>
	changeAccount(app, id, (account) => {
		setDeactivatedAt(app.store, id, null);
		logAccountAction(app, actor, 'reactivated', nameOf(account));
	});

/**
 * Removes the second factor of a person who lost the phone and the recovery codes: the next sign-in
 * is by password alone. It cannot be used on one's own account: otherwise anybody at an unlocked
 * screen could remove the code.
 */
export const resetSecondFactor = (app: AppContext, id: string, actor: string): void =>
	changeAccount(app, id, (account) => {
		if (account.username === actor) throw new RequestError('second-factor-required');
		removeSecondFactor(app.store, id);
		logAccountAction(app, actor, 'second-factor-off', nameOf(account));
	});

/** Ends all sessions of another's account. */
export const endAccountSessions = (app: AppContext, id: string, actor: string): void =>
	changeAccount(app, id, (account) =>
		logAccountAction(app, actor, 'signed-out-everywhere', nameOf(account))
	);

/** One act on an account, whole or not at all; its sessions end with it. */
function changeAccount(app: AppContext, id: string, act: (account: Account) => void): void {
	runInTransaction(app.store, () => {
		const account = accountById(app.store, id);
		if (!account) throw new RequestError('unknown-account');
		act(account);
		endSessions(app.store, id);
	});
}

/** An installation that nobody can keep could only be opened by the command line. */
function assertNotLastAdministrator({ store }: AppContext, { id, role }: Account): void {
	const others = activeAdministrators(store).filter((other) => other.id !== id);
	if (role === 'admin' && others.length === 0) throw new RequestError('last-administrator');
}

const nameOf = ({ username, id }: Account): string => username ?? id;

function logAccountAction(
	{ store }: AppContext,
	actor: string,
	act: ActName,
	subject: string,
	reason: string | null = null
): void {
	appendEvent(store, { at: new Date(), actor, act, subject, reason, digest: null });
}
