import { error } from '@sveltejs/kit';
import type { Person } from '../../core/model/person.ts';
import type { Viewer } from '../auth/viewer.ts';

/** Who looks: the person who is signed in or whose key it is, and the unit of that key. */
export const viewerOf = (locals: App.Locals): Viewer => ({
	person: requirePerson(locals),
	within: locals.within
});

/** Who is signed in. `authorize-request.ts` lets nobody else to a page that asks; without anybody it is a fault. */
export function requirePerson({ person }: App.Locals): Person {
	return person ?? error(500, { message: 'nobody is signed in' });
}
