import type { Day } from './day.ts';
import type { Unit, UnitChange, UnitList } from './unit.ts';

/** Units that became one on a day, each wholly or in part. */
export interface Succession {
	unit: Unit;
	effective: Day;
	legalBasis: string;
	from: { unit: Unit; share: UnitChange['share'] }[];
}

/**
 * Changes grouped for people: one for each new unit, with all of its predecessors, by day and then
 * in the order given.
 */
export function successionsOf(list: UnitList, changes: UnitChange[]): Succession[] {
	const byUnit = new Map<string, Succession>();
	for (const { from, to, share, effective, legalBasis } of changes) {
		const [old, unit] = [list.byId.get(from), list.byId.get(to)];
		if (!old || !unit) continue;
		const key = `${effective} ${legalBasis} ${to}`;
		const made = byUnit.get(key) ?? { unit, effective, legalBasis, from: [] };
		made.from.push({ unit: old, share });
		byUnit.set(key, made);
	}
	return [...byUnit.values()].sort((a, b) => (a.effective < b.effective ? -1 : 1));
}
