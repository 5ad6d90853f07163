import { error } from '@sveltejs/kit';
import type { Person } from '../../core/model/person.ts';
import type { Viewer } from '../auth/viewer.ts';

/** Reader of a request: the signed-in person or the holder of the key, and the unit of that key. */
export const viewerOf = (locals: App.Locals): Viewer => ({
	person: requirePerson(locals),
	within: locals.within,
	call: locals.call
});

/** The signed-in person. `authorize-request.ts` admits nobody else to such a page, so a request without one is a fault. */
export function requirePerson({ person }: App.Locals): Person {
	return person ?? error(500, { message: 'nobody is signed in' });
}
