import type { Day } from './day.ts';
import { lineageUnits } from './lineage.ts';
import { isInForce, unitOn, type Unit, type UnitList } from './unit.ts';

/**
 * The direct successor that submits the reports of a dissolved unit for the time before its end: the
 * one that received the whole of it, else the one with the most people (docs/rules.md §7). Null where
 * the unit has none.
 */
export function submittingSuccessor(list: UnitList, { id }: Unit): Unit | null {
	const heirs = (list.outOf.get(id) ?? []).flatMap(({ to, share }) => {
		const unit = list.byId.get(to);
		return unit ? [{ unit, isWhole: share === 'full' }] : [];
	});
	const [first] = heirs.sort(
		(a, b) =>
			Number(b.isWhole) - Number(a.isWhole) ||
			(b.unit.population ?? 0) - (a.unit.population ?? 0) ||
			(a.unit.id < b.unit.id ? -1 : 1)
	);
	return first?.unit ?? null;
}

/** Does `heir` submit for a dissolved unit, through any number of changes? */
export function submitsFor(list: UnitList, heir: Unit, former: Unit): boolean {
	const seen = new Set<Unit>([former]);
	for (const unit of seen) {
		const next = submittingSuccessor(list, unit);
		if (next === heir) return true;
		if (next !== null) seen.add(next);
	}
	return false;
}

/** Units in force on a day for which a later one submits; none where it was in force itself. */
export const formerUnits = (list: UnitList, heir: Unit, day: Day): Unit[] =>
	lineageUnits(list, heir).filter(
		(unit) => isInForce(unit, day) && unit !== heir && submitsFor(list, heir, unit)
	);

/** Does `heir` submit for a unit, or for one that was above it on a day? */
export function submitsForOrAbove(list: UnitList, heir: Unit, unit: Unit, day: Day): boolean {
	if (submitsFor(list, heir, unit)) return true;
	const above = unit.parentCode === null ? null : unitOn(list, unit.parentCode, day);
	return above !== null && submitsForOrAbove(list, heir, above, day);
}

/** The unit in force today that submits for a dissolved one; null where the unit has no successor. */
export function presentSubmitter(list: UnitList, former: Unit): Unit | null {
	const seen = new Set<Unit>([former]);
	for (const unit of seen) {
		const next = submittingSuccessor(list, unit);
		if (next !== null) seen.add(next);
	}
	const last = [...seen].at(-1) ?? former;
	return last === former || last.validTo !== null ? null : last;
}

/** Has a unit others below it, so that their reports are within its reach by its code? */
const hasUnitsBelow = ({ units }: UnitList, { code }: Unit): boolean =>
	units.some(({ parentCode }) => parentCode === code);

/**
 * The unit of today that stands for a sender in a period before it was formed: `later`, which has no
 * units below it, took up `onDay`, or whoever was there where nobody bore its name, and submits for the
 * units of that day. Null where there is no such unit.
 */
export function senderOfFormerUnits(
	list: UnitList,
	later: Unit | null,
	onDay: Unit | null,
	day: Day
): Unit | null {
	if (later === null || later.validFrom <= day || hasUnitsBelow(list, later)) return null;
	if (onDay !== null && !submitsFor(list, later, onDay)) return null;
	return formerUnits(list, later, day).length > 0 ? later : null;
}
