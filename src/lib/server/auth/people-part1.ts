import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { person, secondFactor, session, verification } from '../db/schema-people.ts';
import type { Store } from '../db/store.ts';
import type { RoleAssignment } from './role-assignment.ts';

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

export function removeSecondFactor({ orm }: Store, id: string): void {
	orm.delete(secondFactor).where(eq(secondFactor.userId, id)).run();
	orm.update(person).set({ twoFactorEnabled: false }).where(eq(person.id, id)).run();
}
