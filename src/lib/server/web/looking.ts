import type { Looking } from '../visible.ts';
import { signedIn } from './signed-in.ts';

/** Who looks: the person who is signed in or whose key it is, and the unit of that key. */
export const lookingOf = (locals: App.Locals): Looking => ({
	person: signedIn(locals),
	within: locals.within
});
