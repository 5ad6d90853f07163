import { foldText } from '../../model/fold-text.ts';
import { lineageUnits } from '../../model/lineage.ts';
import { isBelow, isInForce, type Unit } from '../../model/unit.ts';
import { unitsNamed } from './match-names.ts';
import type { UnitName } from './read-unit-name.ts';
import { KIND_PREFIXES, OFFICE_PREFIXES } from './unit-kinds.ts';
import { isUnitWithin, type UnitLookup } from './unit-lookup.ts';

/**
 * True if a text behind the name of a unit is known about it: its kind, an office that stands for
 * it, a unit above it, itself, or a unit that it came from (docs/rules.md §1).
 */
export function isKnownRemark(lookup: UnitLookup, unit: Unit, remark: UnitName): boolean {
	const kind = kindOf(remark.written);
	if (kind !== null) return kind === '' || kind === foldText(unit.kind);
	if (foldText(remark.written) === NEW) return lineageUnits(lookup.units, unit).length > 1;
	const named = unitsNamed(lookup.units, remark).units;
	const inForce = named.filter((one) => isInForce(one, lookup.day));
	if (inForce.length > 0 && !remark.isFormer)
		return inForce.some((limit) => isUnitWithin(lookup, unit, limit));
	return cameFrom(lookup, unit, named);
}

/** `Xã Tư Nghĩa (mới)`: the unit that others were merged into. */
const NEW = foldText('mới');

/** True if the text names a kind or a unit, be it of the right one or not. */
export const namesUnit = ({ units }: UnitLookup, remark: UnitName): boolean =>
	kindOf(remark.written) !== null || unitsNamed(units, remark).units.length > 0;

/** The folded kind that the text is; blank for an office alone; null for any other text. */
function kindOf(text: string): string | null {
	const folded = `${foldText(text)} `;
	const office = OFFICE_PREFIXES.find((prefix) => folded.startsWith(prefix));
	const rest = office === undefined ? folded : folded.slice(office.length);
	if (rest === '') return '';
	return KIND_PREFIXES.find(({ prefix }) => prefix === rest)?.kind ?? null;
}

/** The unit has a predecessor that is one of these, or lay below one of these at its time. */
const cameFrom = ({ units }: UnitLookup, unit: Unit, former: Unit[]): boolean =>
	lineageUnits(units, unit).some((one) =>
		former.some(
			({ id, code }) => one.id === id || isBelow(units, one, code, one.validTo ?? one.validFrom)
		)
	);
