import type { Day } from '../../core/model/day.ts';
import { submitsForOrAbove } from '../../core/model/former-units.ts';
import { isBelow, type Unit, type UnitId, type UnitList } from '../../core/model/unit.ts';

/**
 * Does a duty for the unit `of` cover `unit`, as things stand on a day: is it that unit, anywhere below
 * it, or of a former unit for which it submits since a merger? A unit that was formed anew under the
 * same code and name is the same office to its people (the province since 1/7/2025); a code alone is
 * not, since it was given to others.
 */
export function coversUnit(units: UnitList, of: UnitId, unit: Unit, day: Day): boolean {
	const own = units.byId.get(of);
	if (!own) return false;
	const isSameOffice = unit.code === own.code && unit.name === own.name;
	return (
		isSameOffice || isBelow(units, unit, own.code, day) || submitsForOrAbove(units, own, unit, day)
	);
}

/** Is a unit this one or below it on a day? False without one: then nobody is spoken of. */
export function isOfUnitOrBelow(units: UnitList, of: UnitId | null, id: UnitId, day: Day): boolean {
	const unit = units.byId.get(id);
	return of !== null && unit !== undefined && coversUnit(units, of, unit, day);
}

/** A day that no unit in force ends before. */
const FOREVER = '9999-12-31';

/**
 * Was `unit` ever below `of`, or is it that unit? For a choice that is made before a period is known;
 * each row is then held against the period's last day. Both ends of a unit's time count, since what
 * lay above it may have changed within it.
 */
export function wasEverWithin(units: UnitList, unit: UnitId, of: UnitId): boolean {
	const found = units.byId.get(unit);
	if (!found) return false;
	return (
		coversUnit(units, of, found, found.validFrom) ||
		coversUnit(units, of, found, found.validTo ?? FOREVER)
	);
}

/** Units that a reporter may choose: those of the role assignment, the own unit first. */
export function unitsOfAssignment(units: UnitList, own: UnitId | null): Unit[] {
	if (own === null) return [];
	const all = unitsWithin(units, own);
	return [...all.filter(({ id }) => id === own), ...all.filter(({ id }) => id !== own)];
}

/** All units that a duty for `of` covered on some day of theirs. */
export const unitsWithin = (units: UnitList, of: UnitId): Unit[] =>
	units.units.filter(({ id }) => wasEverWithin(units, id, of));
