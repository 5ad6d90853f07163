import { unitOn, type Unit } from '../../model/unit.ts';
import { bearersOf, findName, hasUnknownRemark } from './find-by-name.ts';
import {
	lookupFailure,
	notInForce,
	outsideScope,
	type UnitLookupFailure,
	type UnitLookupResult
} from './lookup-failure.ts';
import { readUnitCell } from './read-unit-cell.ts';
import { readUnitName } from './read-unit-name.ts';
import { isUnitWithin, type UnitLookup } from './unit-lookup.ts';

/**
 * Looks up what a cell of the unit column says: a code, a name, or both (docs/rules.md §1). A code
 * and a name beside it must be of one unit. `context`: the unit in a heading row above.
 */
export function findUnit(
	lookup: UnitLookup,
	text: string,
	context: Unit | null = null
): UnitLookupResult {
	const { codes, name, number } = readUnitCell(text);
	const [code, otherCode] = codes;
	if (otherCode !== undefined) return severalCodes(lookup, codes);
	if (code !== undefined)
		return name === '' ? findCode(lookup, code) : findCodeWithName(lookup, code, name, context);
	if (number && isCodeBeside(lookup, number, context))
		return findCodeWithName(lookup, number.code, number.name, context);
	return findName(lookup, text, context);
}

/**
 * Looks up a code with a name beside it. If the code is not of the unit that is named, one of the
 * two is wrong, and nobody can tell which.
 */
export function findCodeWithName(
	lookup: UnitLookup,
	code: string,
	text: string,
	context: Unit | null = null
): UnitLookupResult {
	const found = findCode(lookup, code);
	const named = findName(lookup, text, context);
	if (!found.unit) return withNamesakes(lookup, found, named);
	const name = readUnitName(text);
	if (bearersOf(lookup, name).includes(found.unit)) return found;
	if (!named.unit && named.code === 'encoding/letters-lost') return named;
	const units = new Set([found.unit, ...unitsIn(named)]);
	if (hasUnknownRemark(lookup, name) && unitsIn(named).includes(found.unit))
		return lookupFailure(lookup, 'unit/unknown', [...units]);
	return lookupFailure(lookup, 'unit/ambiguous', [...units]);
}

/** A code that never was, with the units that the name beside it may mean. */
export const withNamesakes = (
	lookup: UnitLookup,
	ofCode: UnitLookupFailure,
	ofName: UnitLookupResult
): UnitLookupResult =>
	ofCode.code === 'unit/unknown' ? lookupFailure(lookup, 'unit/unknown', unitsIn(ofName)) : ofCode;

const unitsIn = (found: UnitLookupResult): Unit[] => (found.unit ? [found.unit] : found.candidates);

/**
 * A number of two to four digits beside a name is a code if a unit of the same level has it: 528 is
 * the code of a district and may be the ordinal of a commune.
 */
function isCodeBeside(
	lookup: UnitLookup,
	{ code, name }: { code: string; name: string },
	context: Unit | null
): boolean {
	const holders = lookup.units.byCode.get(code) ?? [];
	if (holders.length === 0) return false;
	const namesakes = unitsIn(findName(lookup, name, context));
	return holders.some(({ level }) => namesakes.some((unit) => unit.level === level));
}

const severalCodes = (lookup: UnitLookup, codes: string[]): UnitLookupResult =>
	lookupFailure(
		lookup,
		'unit/ambiguous',
		codes.flatMap((code) => unitOn(lookup.units, code, lookup.day) ?? [])
	);

function findCode(lookup: UnitLookup, code: string): UnitLookupResult {
	const { units, day, within } = lookup;
	const unit = unitOn(units, code, day);
	if (unit) return isUnitWithin(lookup, unit, within) ? { unit } : outsideScope(lookup, [unit]);
	const holders = units.byCode.get(code) ?? [];
	return holders.length > 0
		? notInForce(lookup, holders)
		: lookupFailure(lookup, 'unit/unknown', []);
}
