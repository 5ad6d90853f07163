import { changesInEffect } from '../../model/lineage.ts';
import type { UnitCandidate, ProblemCode, ProblemDetail } from '../../model/problem.ts';
import { isInForce, unitOn, type Unit, type UnitList } from '../../model/unit.ts';
import { isUnitWithin, type UnitLookup } from './unit-lookup.ts';
import { indexNames, type NamedUnit } from './name-index.ts';
import { readUnitName, type UnitName } from './read-unit-name.ts';

/** The unit that a cell names, or why it names none. */
export type UnitLookupResult = { unit: Unit } | UnitLookupFailure;

export interface UnitLookupFailure {
	unit: null;
	code: ProblemCode;
	detail: ProblemDetail;
	/** The units that could be meant. */
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
	ground: UnitLookup,
	code: ProblemCode,
	candidates: Unit[],
	detail: ProblemDetail = {}
): UnitLookupResult {
	const offered = candidates.map((unit) => unitCandidateOf(ground, unit));
	const facts = { ...detail, ...(offered.length > 0 && { candidates: offered }) };
	return { unit: null, code, candidates, detail: facts };
}

/** Looks a code or a name up. `context` is the unit that the rows above name as a heading. */
export function findUnit(
	ground: UnitLookup,
	text: string,
	context: Unit | null = null
): UnitLookupResult {
	const code = text.replace(/[\s\u200b\ufeff]/gu, '');
	return /^\d+$/u.test(code) ? findCode(ground, code) : findName(ground, text, context);
}

function findCode(ground: UnitLookup, code: string): UnitLookupResult {
	const { units, day, within } = ground;
	const unit = unitOn(units, code, day);
	if (unit) return isUnitWithin(ground, unit, within) ? { unit } : outsideScope(ground, [unit]);
	const holders = units.byCode.get(code) ?? [];
	return holders.length > 0
		? notInForce(ground, holders)
		: lookupFailure(ground, 'unit/unknown', []);
}

function findName(ground: UnitLookup, text: string, context: Unit | null): UnitLookupResult {
	const name = readUnitName(text);
	const bearers = bearersOf(ground.units, name);
	const inForce = bearers.filter((unit) => isInForce(unit, ground.day));
	if (inForce.length > 0) return chooseNamesake(ground, inForce, name, context);
	if (bearers.length > 0) return notInForce(ground, bearers);
	return lookupFailure(ground, 'unit/unknown', []);
}

function bearersOf(units: UnitList, { kind, core }: UnitName): Unit[] {
	const named: NamedUnit[] = indexNames(units).get(core) ?? [];
	return named.filter((one) => kind === null || one.kind === kind).map(({ unit }) => unit);
}

/** Narrows namesakes down by what the file says, from the surest hint to the weakest. */
function chooseNamesake(
	ground: UnitLookup,
	bearers: Unit[],
	name: UnitName,
	context: Unit | null
): UnitLookupResult {
	const above = name.above.map((one) =>
		bearersOf(ground.units, one).filter((unit) => isInForce(unit, ground.day))
	);
	const known = above.filter((units) => units.length > 0);
	const named = bearers.filter((unit) =>
		known.every((units) => units.some((one) => isUnitWithin(ground, unit, one)))
	);
	if (named.length === 0) return lookupFailure(ground, 'unit/unknown', bearers);
	const inScope = named.filter((unit) => isUnitWithin(ground, unit, ground.within));
	if (inScope.length === 0) return outsideScope(ground, named);
	const hints: ((unit: Unit) => boolean)[] = [
		(unit) => isUnitWithin(ground, unit, context),
		(unit) => isUnitWithin(ground, unit, ground.near),
		(unit) => ground.levels.includes(unit.level)
	];
	const left = hints.reduce((units, hint) => {
		const narrowed = units.filter(hint);
		return narrowed.length > 0 ? narrowed : units;
	}, inScope);
	const [unit] = left;
	return unit && left.length === 1 ? { unit } : lookupFailure(ground, 'unit/ambiguous', left);
}

const outsideScope = (ground: UnitLookup, units: Unit[]): UnitLookupResult =>
	lookupFailure(ground, 'unit/outside-scope', units, units[0] ? { unit: units[0].code } : {});

/** Names the successors in force on the day, through any number of steps. */
function notInForce(ground: UnitLookup, holders: Unit[]): UnitLookupResult {
	const { units, day } = ground;
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
	return lookupFailure(ground, 'unit/not-valid', successors, detail);
}
