import { changesInEffect } from '../../model/lineage.ts';
import type { UnitCandidate, ProblemCode, ProblemDetail } from '../../model/problem.ts';
import { isInForce, unitOn, type Unit, type UnitList } from '../../model/unit.ts';
import { isUnitWithin, type UnitLookup } from './unit-lookup.ts';
import { indexNames, type NamedUnit } from './name-index.ts';
import { readUnitName, type UnitName } from './read-unit-name.ts';

/** The unit that a cell names, or the problem. */
export type UnitLookupResult = { unit: Unit } | UnitLookupFailure;

export interface UnitLookupFailure {
	unit: null;
	code: ProblemCode;
	detail: ProblemDetail;
	/** Possible matches. */
	candidates: Unit[];
}

export function unitCandidateOf(
	{ units, day }: UnitLookup,
	{ code, name, parentCode }: Unit
): UnitCandidate {
	const above = parentCode === null ? null : unitOn(units, parentCode, day);
	return { code, name, ...(above && { within: above.name }) };
}

export function lookupFailure(
	lookup: UnitLookup,
	code: ProblemCode,
	candidates: Unit[],
	detail: ProblemDetail = {}
): UnitLookupResult {
	const offered = candidates.map((unit) => unitCandidateOf(lookup, unit));
	const facts = { ...detail, ...(offered.length > 0 && { candidates: offered }) };
	return { unit: null, code, candidates, detail: facts };
}

/** Looks up a code or a name. `context`: the unit in a heading row above. */
export function findUnit(
	lookup: UnitLookup,
	text: string,
	context: Unit | null = null
): UnitLookupResult {
	const code = text.replace(/[\s\u200b\ufeff]/gu, '');
	return /^\d+$/u.test(code) ? findCode(lookup, code) : findName(lookup, text, context);
}

function findCode(lookup: UnitLookup, code: string): UnitLookupResult {
	const { units, day, within } = lookup;
	const unit = unitOn(units, code, day);
	if (unit) return isUnitWithin(lookup, unit, within) ? { unit } : outsideScope(lookup, [unit]);
	const holders = units.byCode.get(code) ?? [];
	return holders.length > 0
		? notInForce(lookup, holders)
		: lookupFailure(lookup, 'unit/unknown', []);
}

function findName(lookup: UnitLookup, text: string, context: Unit | null): UnitLookupResult {
	const name = readUnitName(text);
	const bearers = bearersOf(lookup.units, name);
	const inForce = bearers.filter((unit) => isInForce(unit, lookup.day));
	if (inForce.length > 0) return chooseNamesake(lookup, inForce, name, context);
	if (bearers.length > 0) return notInForce(lookup, bearers);
	return lookupFailure(lookup, 'unit/unknown', []);
}

function bearersOf(units: UnitList, { kind, core }: UnitName): Unit[] {
	const named: NamedUnit[] = indexNames(units).get(core) ?? [];
	return named.filter((one) => kind === null || one.kind === kind).map(({ unit }) => unit);
}

/** Chooses between units of the same name by hints in the file, the most reliable hint first. */
function chooseNamesake(
	lookup: UnitLookup,
	bearers: Unit[],
	name: UnitName,
	context: Unit | null
): UnitLookupResult {
	const above = name.above.map((one) =>
		bearersOf(lookup.units, one).filter((unit) => isInForce(unit, lookup.day))
	);
	const known = above.filter((units) => units.length > 0);
	const named = bearers.filter((unit) =>
		known.every((units) => units.some((one) => isUnitWithin(lookup, unit, one)))
	);
	if (named.length === 0) return lookupFailure(lookup, 'unit/unknown', bearers);
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

const outsideScope = (lookup: UnitLookup, units: Unit[]): UnitLookupResult =>
	lookupFailure(lookup, 'unit/outside-scope', units, units[0] ? { unit: units[0].code } : {});

/** Names the successors in force on the day, through any number of steps. */
function notInForce(lookup: UnitLookup, holders: Unit[]): UnitLookupResult {
	const { units, day } = lookup;
	const past = holders.filter((unit) => unit.validTo !== null && unit.validTo < day);
	const named = past.at(-1) ?? holders[0];
	const seen = new Set(past.map(({ id }) => id));
	for (const id of seen) for (const { to } of changesInEffect(units, id, day)) seen.add(to);
	const successors = [...seen]
		.flatMap((id) => units.byId.get(id) ?? [])
		.filter((unit) => isInForce(unit, day));
	const last = past.at(-1)?.validTo;
	const when = last ? { day: last, isPast: true } : { day };
	const detail = named ? { unit: named.code, ...when } : {};
	return lookupFailure(lookup, 'unit/not-valid', successors, detail);
}
