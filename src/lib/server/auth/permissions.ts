import { needsSecondFactor, type Person, type Role } from '../../core/model/person.ts';
import { ACCESS, type Access } from './access.ts';

/** The requested operation. */
export interface AccessRequest {
	/** Id of the route; null where there is none. */
	route: string | null;
	method: string;
	/** The name of a form's action: `?/name`, else `default`. */
	action: string;
}

/**
 * `go`; `sign-in`: somebody with a duty may; `second-factor`: a person of the province may once there is one;
 * `denied`: not this person; `no-action`: nobody, there is no such thing.
 */
export type AccessDecision = 'go' | 'sign-in' | 'second-factor' | 'denied' | 'no-action';

/** The methods that change nothing. */
export const READ_METHODS = ['GET', 'HEAD'];

/** May this person, or nobody in particular, do this in a browser? Decided by the table alone. */
export function can(person: Person | null, wish: AccessRequest): AccessDecision {
	const access = accessOf(wish.route);
	if (access === null) return wish.route === null ? 'go' : 'no-action';
	const who = READ_METHODS.includes(wish.method)
		? access.read
		: wish.method === 'POST'
			? ownValue(access.actions, wish.action)
			: undefined;
	if (who === undefined) return ownValue(access.apiClients, wish.method) ? 'sign-in' : 'no-action';
	if (person === null) return who.includes('nobody') ? 'go' : 'sign-in';
	if (!who.includes(person.role)) return 'denied';
	const isBare = needsSecondFactor(person.role) && !person.hasSecondFactor;
	return isBare && !who.includes('nobody') && !access.beforeSecondFactor ? 'second-factor' : 'go';
}

/** May this person do what a form of a page does? Pages offer no more than will be done. */
export const canAct = (person: Person, route: string, action: string): boolean =>
	can(person, { route, method: 'POST', action }) === 'go';

/** May a program with a key of this person do this? */
export function canUseApiKey(person: Person, { route, method }: AccessRequest): boolean {
	return apiClientRoles(route, method)?.includes(person.role) === true;
}

/** Is this something that programs do with their key? */
export const isApiKeyRoute = ({ route, method }: AccessRequest): boolean =>
	apiClientRoles(route, method) !== undefined;

const apiClientRoles = (route: string | null, method: string): readonly Role[] | undefined =>
	ownValue(accessOf(route)?.apiClients, method === 'HEAD' ? 'GET' : method);

const accessOf = (route: string | null): Access | null =>
	(route === null ? undefined : ownValue(ACCESS, route)) ?? null;

/** A name that comes from outside means what stands in the table, never what every object has. */
const ownValue = <T>(
	table: Readonly<Record<string, T>> | undefined,
	name: string
): T | undefined => (table !== undefined && Object.hasOwn(table, name) ? table[name] : undefined);
