import { inOneTransaction } from '../db/open.ts';
import { allAccounts, hasAdministrator } from '../query/people.ts';
import { addAccount } from '../store/people.ts';
import { record } from '../store/events.ts';
import type { World } from '../world.ts';
import { makeLink, type Link } from './links.ts';

/** In whose name the program itself acts. */
const PROGRAM = 'thuoc-so';

/**
 * The link by which the first administrator chooses name and password; null where there is one
 * already. Made anew at each start, so that one that was lost opens nothing.
 */
export async function firstAdministrator(world: World): Promise<Link | null> {
	if (hasAdministrator(world.store)) return null;
	return makeLink(world, placeholder(world), PROGRAM);
}

/** The account that waits for its first administrator. */
function placeholder({ store }: World): string {
	const waiting = allAccounts(store).find(
		({ username, role, deactivatedAt }) =>
			username === null && role === 'admin' && deactivatedAt === null
	);
	if (waiting) return waiting.id;
	return inOneTransaction(store, () => {
		const at = new Date();
		const duty = { role: 'admin', unit: null } as const;
		const id = addAccount(store, { name: null, fullName: '', duty, at });
		record(store, {
			at,
			actor: PROGRAM,
			act: 'invited',
			subject: id,
			reason: 'admin',
			digest: null
		});
		return id;
	});
}
