import type { Store } from '../db/open.ts';
import type { machineKey } from '../db/schema-people.ts';

export type MachineKey = typeof machineKey.$inferSelect;

export const keyByHash = ({ orm }: Store, hash: string): MachineKey | undefined =>
	orm.query.machineKey.findFirst({ where: (row, { eq }) => eq(row.hash, hash) }).sync();

export const keyWith = ({ orm }: Store, id: string): MachineKey | undefined =>
	orm.query.machineKey.findFirst({ where: (row, { eq }) => eq(row.id, id) }).sync();

/** Keys of a person, or of all; the newest first. */
export const keysOf = ({ orm }: Store, person: string | null): MachineKey[] =>
	orm.query.machineKey
		.findMany({
			where: person === null ? undefined : (row, { eq }) => eq(row.person, person),
			orderBy: (row, { desc }) => [desc(row.createdAt), desc(row.id)]
		})
		.sync();
