import { presentSubmitter } from '../../model/former-units.ts';
import { changesInEffect } from '../../model/lineage.ts';
import type { UnitCandidate, ProblemCode, ProblemDetail } from '../../model/problem.ts';
import { isInForce, unitOn, type Unit } from '../../model/unit.ts';
import type { UnitLookup } from './unit-lookup.ts';

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

/** Names the unit that submits for the first of them, where it was dissolved. */
export function outsideScope(lookup: UnitLookup, units: Unit[]): UnitLookupResult {
	const [first] = units;
	const submitter = first && presentSubmitter(lookup.units, first)?.name;
	const detail = { ...(first && { unit: first.code }), ...(submitter && { submitter }) };
	return lookupFailure(lookup, 'unit/outside-scope', units, detail);
}

/** Names the successors in force on the day, through any number of steps. */
export function notInForce(lookup: UnitLookup, holders: Unit[]): UnitLookupResult {
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
