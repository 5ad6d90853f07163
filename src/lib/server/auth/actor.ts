import type { Actor } from '../../core/model/review.ts';
import type { Store } from '../db/store.ts';
import { accountByName } from './account-records.ts';

/** Who stands behind a name of the log, deactivated or not. */
export function actorOf(store: Store, name: string): Actor {
	const account = accountByName(store, name);
	return { name, fullName: account?.name ?? null, role: account?.role ?? null };
}
