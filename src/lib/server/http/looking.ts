import type { Viewer } from '../auth/viewer.ts';
import { requirePerson } from './signed-in.ts';

/** Who looks: the person who is signed in or whose key it is, and the unit of that key. */
export const viewerOf = (locals: App.Locals): Viewer => ({
	person: requirePerson(locals),
	within: locals.within
});
