import type { Actor } from '../../core/model/review.ts';
import type { Store } from '../db/store.ts';
import { accountByName, namesakesOf } from './account-records.ts';
import type { Person } from '../../core/model/person.ts';

/** Person behind a user name of the log, active or deactivated. */
export function actorOf(store: Store, name: string): Actor {
	const account = accountByName(store, name);
	return { name, fullName: account?.name ?? null, role: account?.role ?? null };
}

/** Does somebody of another user name have the full name of this person, and may be the same person? */
export const isNamesake = ({ store }: { store: Store }, person: Person, actor: string): boolean =>
	namesakesOf(store, { id: person.id, name: person.fullName }).includes(actor);
