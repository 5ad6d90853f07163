import { takenEffect } from '../model/lineage.ts';
import type { Candidate, ProblemCode, ProblemDetail } from '../model/problem.ts';
import { isInForce, unitOn, type Unit, type UnitList } from '../model/unit.ts';
import { isWithin, type Ground } from './ground.ts';
import { listNames, type NamedUnit } from './list-names.ts';
import { readUnitName, type UnitName } from './read-unit-name.ts';

/** The unit that a cell names, or why it names none. */
export type Found = { unit: Unit } | Refused;

export interface Refused {
	unit: null;
	code: ProblemCode;
	detail: ProblemDetail;
	/** The units that could be meant. */
	candidates: Unit[];
}

export function candidateOf({ units, day }: Ground, { code, name, parentCode }: Unit): Candidate {
	const above = parentCode === null ? null : unitOn(units, parentCode, day);
	return { code, name, ...(above && { within: above.name }) };
}

export function refuse(
	ground: Ground,
	code: ProblemCode,
	candidates: Unit[],
	detail: ProblemDetail = {}
): Found {
	const offered = candidates.map((unit) => candidateOf(ground, unit));
	const facts = { ...detail, ...(offered.length > 0 && { candidates: offered }) };
	return { unit: null, code, candidates, detail: facts };
}

/** Looks a code or a name up. `context` is the unit that the rows above name as a heading. */
export function findUnit(ground: Ground, text: string, context: Unit | null = null): Found {
	const code = text.replace(/[\s\u200b\ufeff]/gu, '');
	return /^\d+$/u.test(code) ? findCode(ground, code) : findName(ground, text, context);
}

function findCode(ground: Ground, code: string): Found {
	const { units, day, within } = ground;
	const unit = unitOn(units, code, day);
	if (unit) return isWithin(ground, unit, within) ? { unit } : outside(ground, [unit]);
	const holders = units.byCode.get(code) ?? [];
	return holders.length > 0 ? notValid(ground, holders) : refuse(ground, 'unit/unknown', []);
}

function findName(ground: Ground, text: string, context: Unit | null): Found {
	const name = readUnitName(text);
	const bearers = bearersOf(ground.units, name);
	const inForce = bearers.filter((unit) => isInForce(unit, ground.day));
	if (inForce.length > 0) return choose(ground, inForce, name, context);
	if (bearers.length > 0) return notValid(ground, bearers);
	return refuse(ground, 'unit/unknown', []);
}

function bearersOf(units: UnitList, { kind, core }: UnitName): Unit[] {
	const named: NamedUnit[] = listNames(units).get(core) ?? [];
	return named.filter((one) => kind === null || one.kind === kind).map(({ unit }) => unit);
}

/** Narrows namesakes down by what the file says, from the surest hint to the weakest. */
function choose(ground: Ground, bearers: Unit[], name: UnitName, context: Unit | null): Found {
	const above = name.above.map((one) =>
		bearersOf(ground.units, one).filter((unit) => isInForce(unit, ground.day))
	);
	const known = above.filter((units) => units.length > 0);
	const named = bearers.filter((unit) =>
		known.every((units) => units.some((one) => isWithin(ground, unit, one)))
	);
	if (named.length === 0) return refuse(ground, 'unit/unknown', bearers);
	const inScope = named.filter((unit) => isWithin(ground, unit, ground.within));
	if (inScope.length === 0) return outside(ground, named);
	const hints: ((unit: Unit) => boolean)[] = [
		(unit) => isWithin(ground, unit, context),
		(unit) => isWithin(ground, unit, ground.near),
		(unit) => ground.levels.includes(unit.level)
	];
	const left = hints.reduce((units, hint) => {
		const narrowed = units.filter(hint);
		return narrowed.length > 0 ? narrowed : units;
	}, inScope);
	const [unit] = left;
	return unit && left.length === 1 ? { unit } : refuse(ground, 'unit/ambiguous', left);
}

const outside = (ground: Ground, units: Unit[]): Found =>
	refuse(ground, 'unit/outside-scope', units, units[0] ? { unit: units[0].code } : {});

/** Names the successors in force on the day, through any number of steps. */
function notValid(ground: Ground, holders: Unit[]): Found {
	const { units, day } = ground;
	const past = holders.filter((unit) => unit.validTo !== null && unit.validTo < day);
	const named = past.at(-1) ?? holders[0];
	const seen = new Set(past.map(({ id }) => id));
	for (const id of seen) for (const { to } of takenEffect(units, id, day)) seen.add(to);
	const successors = [...seen]
		.flatMap((id) => units.byId.get(id) ?? [])
		.filter((unit) => isInForce(unit, day));
	const last = past.at(-1)?.validTo;
	const when = last ? { day: last, isPast: true } : { day };
	const detail = named ? { unit: named.code, ...when } : {};
	return refuse(ground, 'unit/not-valid', successors, detail);
}
