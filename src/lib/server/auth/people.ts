import type { Person } from '../../core/model/person.ts';
import type { Store } from '../db/store.ts';
import type { person } from '../db/schema-people.ts';

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

/** Can this account come in: was its link followed and a password chosen? */
export const hasPassword = ({ orm }: Store, id: string): boolean =>
	orm.query.credential
		.findFirst({
			columns: { password: true },
			where: (row, { and, eq, isNotNull }) => and(eq(row.userId, id), isNotNull(row.password))
		})
		.sync() !== undefined;

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
export const hasAdministrator = (store: Store): boolean =>
	allAccounts(store).some(
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
