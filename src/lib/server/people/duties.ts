import type { ActName } from '../../model/act.ts';
import { inOneTransaction } from '../db/open.ts';
import { accountOf, allAccounts, hasPassword, type Account } from '../query/people.ts';
import { record } from '../store/events.ts';
import {
	addAccount,
	endSessions,
	giveDuty,
	removeSecondFactor,
	setDeactivated,
	type Duty
} from '../store/people.ts';
import type { World } from '../world.ts';
import { dutyWords } from './duty-words.ts';
import { makeLink, nameFree, type Link } from './links.ts';
import { RefusedEntry } from './refused-entry.ts';

/** An account to be made. */
export interface NewAccount {
	name: string;
	fullName: string;
	duty: Duty;
}

/** Makes an account and the link that opens it. Throws `RefusedEntry`. */
export async function invite(world: World, asked: NewAccount, actor: string): Promise<Link> {
	const name = asked.name.trim().toLowerCase();
	const fullName = asked.fullName.trim();
	if (fullName === '') throw new RefusedEntry('no-full-name');
	const duty = soundDuty(world, asked.duty);
	const id = inOneTransaction(world.store, () => {
		nameFree(world, name);
		const made = addAccount(world.store, { name, fullName, duty, at: new Date() });
		log(world, actor, 'invited', name, dutyWords(duty));
		return made;
	});
	return makeLink(world, id, actor);
}

/** A reporter needs a unit that exists or existed; the province's own people have none. */
function soundDuty({ reference }: World, { role, unit }: Duty): Duty {
	if (role !== 'reporter') return { role, unit: null };
	if (unit === null || !reference.units.byId.has(unit)) throw new RefusedEntry('needs-unit');
	return { role, unit };
}

/** Gives another duty; sessions end, so that what is on a screen is of the new one. */
export function changeDuty(world: World, id: string, duty: Duty, actor: string): void {
	const sound = soundDuty(world, duty);
	change(world, id, (account) => {
		if (sound.role !== 'admin') notTheLast(world, account);
		giveDuty(world.store, id, sound);
		log(world, actor, 'role-changed', nameOf(account), dutyWords(sound));
	});
}

/** Shuts an account out: sessions, links and keys open nothing from now on. */
export const deactivate = (world: World, id: string, actor: string): void =>
	change(world, id, (account) => {
		notTheLast(world, account);
		setDeactivated(world.store, id, new Date());
		log(world, actor, 'deactivated', nameOf(account));
	});

export const reactivate = (world: World, id: string, actor: string): void =>
	change(world, id, (account) => {
		setDeactivated(world.store, id, null);
		log(world, actor, 'reactivated', nameOf(account));
	});

/**
 * For a person who lost the phone and the recovery codes: the next sign-in is by password alone. Not
 * for oneself: whoever finds a screen unlocked would need no code from then on.
 */
export const dropSecondFactor = (world: World, id: string, actor: string): void =>
	change(world, id, (account) => {
		if (account.username === actor) throw new RefusedEntry('second-factor-required');
		removeSecondFactor(world.store, id);
		log(world, actor, 'second-factor-off', nameOf(account));
	});

/** Ends all sessions of another's account. */
export const endSessionsOf = (world: World, id: string, actor: string): void =>
	change(world, id, (account) => log(world, actor, 'signed-out-everywhere', nameOf(account)));

/** One act on an account, whole or not at all; its sessions end with it. */
function change(world: World, id: string, act: (account: Account) => void): void {
	inOneTransaction(world.store, () => {
		const account = accountOf(world.store, id);
		if (!account) throw new RefusedEntry('unknown-account');
		act(account);
		endSessions(world.store, id);
	});
}

/** An installation that nobody can keep could only be opened by the command line. */
function notTheLast({ store }: World, { id, role }: Account): void {
	const others = allAccounts(store).filter(
		(other) =>
			other.id !== id &&
			other.role === 'admin' &&
			other.deactivatedAt === null &&
			hasPassword(store, other.id)
	);
	if (role === 'admin' && others.length === 0) throw new RefusedEntry('last-administrator');
}

const nameOf = ({ username, id }: Account): string => username ?? id;

function log(
	{ store }: World,
	actor: string,
	act: ActName,
	subject: string,
	reason: string | null = null
): void {
	record(store, { at: new Date(), actor, act, subject, reason, digest: null });
}
