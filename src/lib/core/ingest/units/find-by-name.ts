import { stripDiacritics } from '../../model/fold-text.ts';
import { isInForce, type Unit } from '../../model/unit.ts';
import { findLostNames } from './find-lost-names.ts';
import { isKnownRemark, namesUnit } from './known-remark.ts';
import {
	lookupFailure,
	notInForce,
	outsideScope,
	type UnitLookupResult
} from './lookup-failure.ts';
import { unitsNamed } from './match-names.ts';
import { indexNames } from './name-index.ts';
import { readUnitName, type UnitName } from './read-unit-name.ts';
import { isUnitWithin, type UnitLookup } from './unit-lookup.ts';

/** Looks up a name. `context`: the unit in a heading row above. */
export function findName(lookup: UnitLookup, text: string, context: Unit | null): UnitLookupResult {
	const name = readUnitName(text);
	const { units: bearers, isExact } = unitsNamed(lookup.units, name);
	const inForce = bearers.filter((unit) => isInForce(unit, lookup.day));
	if (inForce.length === 0 && bearers.length > 0) return notInForce(lookup, bearers);
	if (inForce.length === 0) {
		const lost = findLostNames(lookup, name.written);
		return lookupFailure(lookup, lost.length > 0 ? 'encoding/letters-lost' : 'unit/unknown', lost);
	}
	const abbreviated =
		name.initial === null || name.kind ? [] : abbreviatedBy(lookup, name.initial, name.core);
	if (abbreviated.length > 0)
		return lookupFailure(lookup, 'unit/ambiguous', [...inForce, ...abbreviated]);
	return chooseNamesake(lookup, inForce, { name, isExact }, context);
}

/** Units whose first word `V. Tường` may abbreviate, where V may also be an ordinal and D stands for Đ. */
const abbreviatedBy = ({ units, day }: UnitLookup, initial: string, core: string): Unit[] =>
	[...indexNames(units).exact].flatMap(([full, named]) =>
		full.endsWith(` ${core}`) && stripDiacritics(full).startsWith(stripDiacritics(initial))
			? named.map(({ unit }) => unit).filter((unit) => isInForce(unit, day))
			: []
	);

/** The units with a name of which all texts behind it are known (`xã Đức Phong, huyện Mộ Đức`). */
export const bearersOf = (lookup: UnitLookup, name: UnitName): Unit[] =>
	withRemarks(lookup, unitsNamed(lookup.units, name).units, name);

const withRemarks = (lookup: UnitLookup, units: Unit[], { remarks }: UnitName): Unit[] =>
	units.filter((unit) => remarks.every((remark) => isKnownRemark(lookup, unit, remark)));

/** True if a text behind the name is nothing that is known about any unit, such as `tháng 7`. */
export const hasUnknownRemark = (lookup: UnitLookup, { remarks }: UnitName): boolean =>
	remarks.some((remark) => !namesUnit(lookup, remark));

/** The units whose names a text behind the name completes: `Sơn Tây (Thượng)`, `Trà Bồng - Tây`. */
const completedBy = ({ units, day }: UnitLookup, { core, remarks }: UnitName): Unit[] =>
	remarks
		.flatMap((remark) => [`${core} ${remark.core}`, `${remark.core} ${core}`])
		.flatMap((full) => unitsNamed(units, { kind: null, core: full }).units)
		.filter((unit) => isInForce(unit, day));

/**
 * Chooses between units of the same name by hints in the file, the most reliable hint first. Names
 * that differ in their marks are not chosen between.
 */
function chooseNamesake(
	lookup: UnitLookup,
	bearers: Unit[],
	{ name, isExact }: { name: UnitName; isExact: boolean },
	context: Unit | null
): UnitLookupResult {
	const named = withRemarks(lookup, bearers, name);
	if (named.length === 0)
		return lookupFailure(lookup, 'unit/unknown', [...completedBy(lookup, name), ...bearers]);
	const cores = new Set(named.map((unit) => readUnitName(unit.name).core));
	if (!isExact && cores.size > 1) return lookupFailure(lookup, 'unit/ambiguous', named);
	const inScope = named.filter((unit) => isUnitWithin(lookup, unit, lookup.within));
	if (inScope.length === 0) return outsideScope(lookup, named);
	const hints: ((unit: Unit) => boolean)[] = [
		(unit) => isUnitWithin(lookup, unit, context),
		(unit) => isUnitWithin(lookup, unit, lookup.near),
		(unit) => lookup.levels.includes(unit.level)
	];
	const left = hints.reduce((units, hint) => {
		const narrowed = units.filter(hint);
		return narrowed.length > 0 ? narrowed : units;
	}, inScope);
	const [unit] = left;
	return unit && left.length === 1 ? { unit } : lookupFailure(lookup, 'unit/ambiguous', left);
}
