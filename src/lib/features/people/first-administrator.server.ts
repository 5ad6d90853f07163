import { runInTransaction } from '../../server/db/store.ts';
import { addAccount, allAccounts, hasAdministrator } from '../../server/auth/account-records.ts';
import { appendEvent } from '../../server/events/event-log.ts';
import type { AppContext } from '../../server/app-context.ts';
import { createOneTimeLink, type OneTimeLink } from '../account/one-time-links.server.ts';

/** User name of actions of the program itself. */
const SYSTEM_ACTOR = 'thuoc-so';

/**
 * The link by which the first administrator chooses name and password; null where there is one
 * already. Made anew at each start, so that one that was lost opens nothing.
 */
export async function inviteFirstAdministrator(app: AppContext): Promise<OneTimeLink | null> {
	if (hasAdministrator(app.store)) return null;
	return createOneTimeLink(app, findOrAddPlaceholder(app), SYSTEM_ACTOR);
}

/** The account that waits for its first administrator. */
function findOrAddPlaceholder({ store }: AppContext): string {
	const waiting = allAccounts(store).find(
		({ username, role, deactivatedAt }) =>
			username === null && role === 'admin' && deactivatedAt === null
	);
	if (waiting) return waiting.id;
	return runInTransaction(store, () => {
		const at = new Date();
		const duty = { role: 'admin', unit: null } as const;
		const id = addAccount(store, { name: null, fullName: '', duty, at });
		appendEvent(store, {
			at,
			actor: SYSTEM_ACTOR,
			act: 'invited',
			subject: id,
			reason: 'admin',
			digest: null
		});
		return id;
	});
}
