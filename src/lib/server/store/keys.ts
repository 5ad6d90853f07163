import { eq } from 'drizzle-orm';
import type { Store } from '../db/open.ts';
import { machineKey } from '../db/schema-people.ts';

export function addKey({ orm }: Store, key: typeof machineKey.$inferInsert): void {
	orm.insert(machineKey).values(key).run();
}

export function noteUse({ orm }: Store, id: string, at: Date): void {
	orm.update(machineKey).set({ lastUsedAt: at.toISOString() }).where(eq(machineKey.id, id)).run();
}

/** From now on it opens nothing; it stays in the list, with when it was revoked. */
export function revoke({ orm }: Store, id: string, at: Date): void {
	orm.update(machineKey).set({ revokedAt: at.toISOString() }).where(eq(machineKey.id, id)).run();
}
