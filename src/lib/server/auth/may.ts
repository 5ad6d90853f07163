import type { Person, Role } from '../../model/person.ts';
import { ACCESS, type Access } from './access.ts';

/** What somebody wants to do, as a request says it. */
export interface Wish {
	/** Id of the route; null where there is none. */
	route: string | null;
	method: string;
	/** The name of a form's action: `?/name`, else `default`. */
	action: string;
}

/**
 * `go`; `sign-in`: somebody with a duty may; `second-factor`: an administrator may once there is one;
 * `denied`: not this person; `no-action`: nobody, there is no such thing.
 */
export type Answer = 'go' | 'sign-in' | 'second-factor' | 'denied' | 'no-action';

const LOOKING = ['GET', 'HEAD'];

/** May this person, or nobody in particular, do this in a browser? Decided by the table alone. */
export function may(person: Person | null, wish: Wish): Answer {
	const access = accessOf(wish.route);
	if (access === null) return wish.route === null ? 'go' : 'no-action';
	const who = LOOKING.includes(wish.method)
		? access.read
		: wish.method === 'POST'
			? named(access.actions, wish.action)
			: undefined;
	if (who === undefined) return named(access.programs, wish.method) ? 'sign-in' : 'no-action';
	if (person === null) return who.includes('nobody') ? 'go' : 'sign-in';
	if (!who.includes(person.role)) return 'denied';
	const isBare = person.role === 'admin' && !person.hasSecondFactor;
	return isBare && !who.includes('nobody') && !access.beforeSecondFactor ? 'second-factor' : 'go';
}

/** May this person do what a form of a page does? Pages offer no more than will be done. */
export const mayAct = (person: Person, route: string, action: string): boolean =>
	may(person, { route, method: 'POST', action }) === 'go';

/** May a program with a key of this person do this? */
export function mayProgram(person: Person, { route, method }: Wish): boolean {
	return programsOf(route, method)?.includes(person.role) === true;
}

/** Is this something that programs do with their key? */
export const isForKeys = ({ route, method }: Wish): boolean =>
	programsOf(route, method) !== undefined;

const programsOf = (route: string | null, method: string): readonly Role[] | undefined =>
	named(accessOf(route)?.programs, method === 'HEAD' ? 'GET' : method);

const accessOf = (route: string | null): Access | null =>
	(route === null ? undefined : named(ACCESS, route)) ?? null;

/** A name that comes from outside means what stands in the table, never what every object has. */
const named = <T>(table: Readonly<Record<string, T>> | undefined, name: string): T | undefined =>
	table !== undefined && Object.hasOwn(table, name) ? table[name] : undefined;
