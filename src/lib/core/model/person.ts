import type { UnitId } from './unit.ts';

/**
 * What an account may do: hand in for a unit and all below it, judge what the units of the province
 * handed in, or keep the installation.
 */
export type Role = 'reporter' | 'reviewer' | 'admin';

export const ROLES: readonly Role[] = ['reporter', 'reviewer', 'admin'];

/** The signed-in person. */
export interface Person {
	/** Of the account; never changes, and is never given to another. */
	id: string;
	/** By which the person signs in and stands in the log: small letters, digits, `.`, `_`, `-`. */
	name: string;
	/** As others read it. */
	fullName: string;
	role: Role;
	/** Of a reporter: for this unit and all below it. Null for the province's own people. */
	unit: UnitId | null;
	/** Signs in with a second factor. */
	hasSecondFactor: boolean;
}
