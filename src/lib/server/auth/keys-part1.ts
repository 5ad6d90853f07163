import { eq } from 'drizzle-orm';
import type { Store } from '../db/store.ts';
import { machineKey } from '../db/schema-people.ts';
import { digestOf } from '../db/digest.ts';

type NewApiKey = Omit<typeof machineKey.$inferSelect, 'lastUsedAt' | 'revokedAt'>;

/** Keeps a key by its hash. Gives what its event vouches for. */
export function addApiKey({ orm }: Store, key: NewApiKey): string {
	orm.insert(machineKey).values(key).run();
	return apiKeyDigest(key);
}

export const apiKeyDigest = ({
	id,
	person,
	label,
	unit,
	hash,
	createdAt,
	expiresAt
}: NewApiKey): string => digestOf([id, person, label, unit, hash, createdAt, expiresAt]);

export function setApiKeyLastUse({ orm }: Store, id: string, at: Date): void {
	orm.update(machineKey).set({ lastUsedAt: at.toISOString() }).where(eq(machineKey.id, id)).run();
}

/** From now on it opens nothing; it stays in the list, with when it was revoked. */
export function markApiKeyRevoked({ orm }: Store, id: string, at: Date): void {
	orm.update(machineKey).set({ revokedAt: at.toISOString() }).where(eq(machineKey.id, id)).run();
}
