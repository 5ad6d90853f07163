import { error } from '@sveltejs/kit';
import type { Person } from '../../core/model/person.ts';

/** Who is signed in. `admit.ts` lets nobody else to a page that asks; without anybody it is a fault. */
export function requirePerson({ person }: App.Locals): Person {
	return person ?? error(500, { message: 'nobody is signed in' });
}
