import { eq } from 'drizzle-orm';
import { digestOf, type Facts } from '../db/digest.ts';
import { machineKey } from '../db/schema-people.ts';
import type { Store } from '../db/store.ts';

export type ApiKeyRecord = typeof machineKey.$inferSelect;

export const apiKeyByHash = ({ orm }: Store, hash: string): ApiKeyRecord | undefined =>
	orm.query.machineKey.findFirst({ where: (row, { eq }) => eq(row.hash, hash) }).sync();

export const apiKeyById = ({ orm }: Store, id: string): ApiKeyRecord | undefined =>
	orm.query.machineKey.findFirst({ where: (row, { eq }) => eq(row.id, id) }).sync();

/** Keys of a person, or of all; the newest first. */
export const apiKeysOf = ({ orm }: Store, person: string | null): ApiKeyRecord[] =>
	orm.query.machineKey
		.findMany({
			where: person === null ? undefined : (row, { eq }) => eq(row.person, person),
			orderBy: (row, { desc }) => [desc(row.createdAt), desc(row.id)]
		})
		.sync();

type NewApiKey = Omit<typeof machineKey.$inferSelect, 'lastUsedAt' | 'revokedAt'>;

/** Keeps a key by its hash. Gives what its event vouches for. */
export function addApiKey({ orm }: Store, key: NewApiKey): string {
	orm.insert(machineKey).values(key).run();
	return digestOf(factsOfApiKey(key));
}

/** Data of a key that its event records. */
export const factsOfApiKey = ({
	id,
	person,
	label,
	unit,
	hash,
	createdAt,
	expiresAt
}: NewApiKey): Facts => [id, person, label, unit, hash, createdAt, expiresAt];

export function setApiKeyLastUse({ orm }: Store, id: string, at: Date): void {
	orm.update(machineKey).set({ lastUsedAt: at.toISOString() }).where(eq(machineKey.id, id)).run();
}

/** Keys of a person that were not revoked. */
export const unrevokedApiKeysOf = ({ orm }: Store, person: string): ApiKeyRecord[] =>
	orm.query.machineKey
		.findMany({
			where: (row, { and, eq, isNull }) => and(eq(row.person, person), isNull(row.revokedAt))
		})
		.sync();

/** From now on it opens nothing; it stays in the list, with when it was revoked. */
export function markApiKeyRevoked({ orm }: Store, id: string, at: Date): void {
	orm.update(machineKey).set({ revokedAt: at.toISOString() }).where(eq(machineKey.id, id)).run();
}
