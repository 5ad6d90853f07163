import type { UnitId } from './unit.ts';

/**
 * Role of an account: a reporter submits for a unit and all below it, a reviewer approves or
 * returns the reports of the province, an administrator maintains the installation.
 */
export type Role = 'reporter' | 'reviewer' | 'admin';

export const ROLES: readonly Role[] = ['reporter', 'reviewer', 'admin'];

/** People of the province approve and publish, or keep the accounts: a password alone is too little. */
export const needsSecondFactor = (role: Role): boolean => role !== 'reporter';

/** The signed-in person. */
export interface Person {
	/** Id of the account; it never changes and is never reused. */
	id: string;
	/** User name for signing in and for the log: small letters, digits, `.`, `_`, `-`. */
	name: string;
	/** Name shown to other people. */
	fullName: string;
	role: Role;
	/**
	 * Unit of a reporter, who reports for it and all units below it. Null for staff of the province.
	 */
	unit: UnitId | null;
	/** Signs in with a second factor. */
	hasSecondFactor: boolean;
}
