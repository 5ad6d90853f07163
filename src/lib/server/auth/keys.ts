import type { Store } from '../db/store.ts';
import type { machineKey } from '../db/schema-people.ts';

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
