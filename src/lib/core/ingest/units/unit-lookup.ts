import type { Day } from '../../model/day.ts';
import { submitsForOrAbove } from '../../model/former-units.ts';
import { isBelow, type Level, type Unit, type UnitList } from '../../model/unit.ts';

/** Place and day for the lookup of codes and names of units (docs/rules.md §7). */
export interface UnitLookup {
	units: UnitList;
	/** The period's last day. */
	day: Day;
	/** Sender: each row is this unit, below it or a former unit of it. Null: all units are searched. */
	within: Unit | null;
	/** Hint for choosing between units of the same name: the sender printed in the file. */
	near: Unit | null;
	/** Levels that submit the form; they also distinguish units of the same name. */
	levels: Level[];
}

/** The unit itself, anywhere below it or a former unit for which it submits; no limit where there is none. */
export const isUnitWithin = ({ units, day }: UnitLookup, unit: Unit, limit: Unit | null): boolean =>
	limit === null ||
	unit.id === limit.id ||
	isBelow(units, unit, limit.code, day) ||
	(limit.validFrom > day && submitsForOrAbove(units, limit, unit, day));

/** A day on which exactly the units without an end are in force. */
const LAST_DAY = '9999-12-31';

/** The same lookup among the units that have not ended. */
export const inPresent = (lookup: UnitLookup): UnitLookup => ({ ...lookup, day: LAST_DAY });
