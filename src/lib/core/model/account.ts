import type { Role } from './person.ts';
import type { Unit, UnitId } from './unit.ts';

/**
 * `invited`: its link waits to be followed; `link-over`: it was not followed in time; `deactivated`:
 * nobody comes in with it.
 */
export type AccountState = 'invited' | 'link-over' | 'active' | 'deactivated';

/** An account as its administrator sees it. */
export interface AccountSummary {
	id: string;
	/** Null until the first administrator chose one. */
	name: string | null;
	fullName: string;
	role: Role;
	unit: UnitId | null;
	state: AccountState;
	/** Until when (UTC) a one-time link of it can be followed; null where there is none. */
	linkUntil: string | null;
	hasSecondFactor: boolean;
	/** UTC; null: never. */
	lastSignIn: string | null;
}

/** A unit in force that took over another one. */
export interface Successor {
	unit: Unit;
	share: 'full' | 'partial';
}

/** Somebody whose unit is no more, and who took it over, the whole ones first. */
export interface AccountOfDissolvedUnit {
	id: string;
	name: string | null;
	fullName: string;
	unit: Unit;
	successors: Successor[];
}
