import type { Day } from './day.ts';
import type { Unit, UnitChange, UnitId, UnitList } from './unit.ts';

/**
 * A unit and its predecessors, through any number of successions, whole or in part
 * (docs/rules.md §4.2).
 */
export function lineageUnits(list: UnitList, unit: Unit): Unit[] {
	return reachableUnits(list, unit, (id) => (list.into.get(id) ?? []).map((change) => change.from));
}

/**
 * True if a part of a predecessor ends outside the lineage. All successors up to `day` are followed,
 * so parts that are reunited (Nghĩa Mỹ and Nghĩa Phương in Xã Vệ Giang) count as whole.
 */
export function losesPiece(list: UnitList, line: Unit[], predecessor: Unit, day: Day): boolean {
	const inLine = new Set(line.map((unit) => unit.id));
	const successors = (id: UnitId): UnitId[] => changesInEffect(list, id, day).map(({ to }) => to);
	return reachableUnits(list, predecessor, successors).some(
		(unit) => successors(unit.id).length === 0 && !inLine.has(unit.id)
	);
}

/** Direct successions of a unit by a day. */
export function changesInEffect(list: UnitList, id: UnitId, day: Day): UnitChange[] {
	return (list.outOf.get(id) ?? []).filter((change) => change.effective <= day);
}

function reachableUnits(list: UnitList, from: Unit, next: (id: UnitId) => UnitId[]): Unit[] {
	const seen = new Set<UnitId>([from.id]);
	for (const id of seen) for (const other of next(id)) seen.add(other);
	return [...seen].flatMap((id) => list.byId.get(id) ?? []);
}
