import type { Actor } from '../../core/model/review.ts';
import type { Store } from '../db/store.ts';
import { accountByName } from './account-records.ts';

/** Person behind a user name of the log, active or deactivated. */
export function actorOf(store: Store, name: string): Actor {
	const account = accountByName(store, name);
	return { name, fullName: account?.name ?? null, role: account?.role ?? null };
}
