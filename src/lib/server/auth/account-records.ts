import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { normalizeText } from '../../core/model/normalize-text.ts';
import type { Person } from '../../core/model/person.ts';
import { credential, person, secondFactor, session, verification } from '../db/schema-people.ts';
import type { Store } from '../db/store.ts';
import type { RoleAssignment } from './role-assignment.ts';

export type Account = typeof person.$inferSelect;

export const accountByName = ({ orm }: Store, name: string): Account | undefined =>
	orm.query.person.findFirst({ where: (row, { eq }) => eq(row.username, name) }).sync();

export const accountById = ({ orm }: Store, id: string): Account | undefined =>
	orm.query.person.findFirst({ where: (row, { eq }) => eq(row.id, id) }).sync();

/** All accounts, by name; those that nobody took a name for yet come last. */
export const allAccounts = ({ orm }: Store): Account[] =>
	orm.query.person
		.findMany({ orderBy: (row, { asc, sql }) => [sql`${row.username} IS NULL`, asc(row.username)] })
		.sync();

/**
 * User names of other accounts in use with the same full name, whatever its case, spaces and form of
 * letters. A reporter and a reviewer with one name may be one person twice.
 */
export function namesakesOf(store: Store, { id, name }: Pick<Account, 'id' | 'name'>): string[] {
	const own = comparableName(name);
	return own === ''
		? []
		: allAccounts(store).flatMap((other) =>
				other.id !== id && other.deactivatedAt === null && comparableName(other.name) === own
					? (other.username ?? [])
					: []
			);
}

const comparableName = (name: string): string =>
	normalizeText(name, 'NFC').toLowerCase().trim().replaceAll(/\s+/gu, ' ');

/** Can this account come in: was its link followed and a password chosen? */
export const hasPassword = (store: Store, id: string): boolean =>
	passwordHashOf(store, id) !== null;

/** The hash of an account's password; null before its link was followed. */
export const passwordHashOf = ({ orm }: Store, id: string): string | null =>
	orm.query.credential
		.findFirst({
			columns: { password: true },
			where: (row, { and, eq, isNotNull }) => and(eq(row.userId, id), isNotNull(row.password))
		})
		.sync()?.password ?? null;

/**
 * Until when an account may be opened by what was sent to it, by id. Of one with a password it may be
 * a sign-in that waits for its code instead.
 */
export const openLinkExpiries = ({ orm }: Store, at: Date): Map<string, Date> =>
	new Map(
		orm.query.verification
			.findMany({
				columns: { value: true, expiresAt: true },
				where: (row, { gt }) => gt(row.expiresAt, at)
			})
			.sync()
			.map(({ value, expiresAt }) => [value, expiresAt])
	);

/** Is there anybody who can keep this installation? */
export const hasAdministrator = (store: Store): boolean => activeAdministrators(store).length > 0;

/** Administrators who can sign in. */
export const activeAdministrators = (store: Store): Account[] =>
	allAccounts(store).filter(
		({ id, role, deactivatedAt }) =>
			role === 'admin' && deactivatedAt === null && hasPassword(store, id)
	);

/** The account as who is signed in with it; null before a name was chosen, and once deactivated. */
export function personOf(account: Account): Person | null {
	const { id, username, name, role, unit, twoFactorEnabled, deactivatedAt } = account;
	if (username === null || deactivatedAt !== null) return null;
	return {
		id,
		name: username,
		fullName: name,
		role,
		unit,
		hasSecondFactor: twoFactorEnabled === true
	};
}

/** The person of this name, where the account is in use. */
export function personByName(store: Store, name: string): Person | null {
	const account = accountByName(store, name);
	return account ? personOf(account) : null;
}

/** An address that no mail can reach (RFC 2606): the library wants one, we send none. */
const placeholderEmail = (name: string): string => `${name}@thuoc-so.invalid`;

/** Adds an account without a password: who follows its link chooses one, and a name where it has none. */
export function addAccount(
	{ orm }: Store,
	{
		name,
		fullName,
		duty,
		at
	}: { name: string | null; fullName: string; duty: RoleAssignment; at: Date }
): string {
	const id = randomUUID();
	orm
		.insert(person)
		.values({
			...duty,
			id,
			name: fullName,
			email: placeholderEmail(name ?? id),
			emailVerified: false,
			createdAt: at,
			updatedAt: at,
			username: name,
			twoFactorEnabled: false
		})
		.run();
	return id;
}

export function nameAccount(
	{ orm }: Store,
	id: string,
	{ name, fullName }: { name: string; fullName: string }
): void {
	orm
		.update(person)
		.set({ username: name, email: placeholderEmail(name), name: fullName, updatedAt: new Date() })
		.where(eq(person.id, id))
		.run();
}

export function assignRole({ orm }: Store, id: string, duty: RoleAssignment): void {
	orm
		.update(person)
		.set({ ...duty, updatedAt: new Date() })
		.where(eq(person.id, id))
		.run();
}

export function setDeactivatedAt({ orm }: Store, id: string, at: Date | null): void {
	orm
		.update(person)
		.set({ deactivatedAt: at, updatedAt: new Date() })
		.where(eq(person.id, id))
		.run();
}

/** Ends every session of an account, and voids its links and half-finished sign-ins. */
export function endSessions({ orm }: Store, id: string): void {
	orm.delete(session).where(eq(session.userId, id)).run();
	orm.delete(verification).where(eq(verification.value, id)).run();
}

/** Ends every session, link and half-finished sign-in of all accounts. */
export function endAllSessions({ orm }: Store): void {
	orm.delete(session).run();
	orm.delete(verification).run();
}

export function removeAllSecondFactors({ orm }: Store): void {
	orm.delete(secondFactor).run();
	orm.update(person).set({ twoFactorEnabled: false }).run();
}

/** Voids the links and half-finished sign-ins of an account that are older than the one of this id. */
export const deleteOlderVerifications = (
	{ sqlite }: Store,
	account: string,
	verificationId: string
): void =>
	void sqlite
		.prepare(
			`DELETE FROM one_time_link WHERE value = ?
			AND rowid < (SELECT rowid FROM one_time_link WHERE id = ?)`
		)
		.run(account, verificationId);

/** Voids the password: the account opens again by a new link alone. */
export function voidPassword({ orm }: Store, id: string): void {
	orm.update(credential).set({ password: null }).where(eq(credential.userId, id)).run();
}

export function removeSecondFactor({ orm }: Store, id: string): void {
	orm.delete(secondFactor).where(eq(secondFactor.userId, id)).run();
	orm.update(person).set({ twoFactorEnabled: false }).where(eq(person.id, id)).run();
}
