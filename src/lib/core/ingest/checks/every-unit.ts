import type { Problem } from '../../model/problem.ts';
import { formerUnits } from '../../model/former-units.ts';
import { isBelow, unitOn, unitsOn, type Unit } from '../../model/unit.ts';
import type { UnitLookup } from '../units/unit-lookup.ts';
import { createWarning } from '../problems/create-problem.ts';
import type { Table } from '../table/recognise-table.ts';
import type { FileContext } from '../context/resolve-context.ts';
import type { Check } from './check.ts';

/**
 * Units that are due and absent. A file is about the levels it has rows of, below its sender; where
 * no sender is known, below the lowest unit that all its rows have above them. A file of one unit is
 * about that unit alone.
 */
export function everyUnit({ layout }: Table, setting: FileContext): Check {
	const seen: SeenUnits = { present: new Set(), named: new Set(), unitsWithoutFigures: new Map() };
	if (layout.form.content !== 'counts' || setting.period === null) return {};
	return {
		batch: ({ rows }) => {
			for (const { found } of rows.candidates) {
				if (found.unit) seen.present.add(found.unit);
				for (const unit of found.unit ? [found.unit] : found.candidates) seen.named.add(unit);
			}
			for (const { unit, line } of rows.unitsWithoutFigures)
				seen.unitsWithoutFigures.set(unit, line);
			return [];
		},
		end: () => missingUnits(seen, setting)
	};
}

/** The units of a file: with figures, named at all, and without a figure by their line. */
interface SeenUnits {
	present: Set<Unit>;
	named: Set<Unit>;
	unitsWithoutFigures: Map<Unit, number>;
}

function* missingUnits(
	{ present, named, unitsWithoutFigures: silent }: SeenUnits,
	{ lookup, sender }: FileContext
): Iterable<Problem> {
	const parent = sender ?? commonParent([...present], lookup);
	if (present.size < 2 || parent === null) return;
	const levels = new Set([...present].map(({ level }) => level));
	const { units, day } = lookup;
	const due = [...unitsOn(units, day, { parent: parent.code }), ...formerUnits(units, parent, day)];
	for (const unit of due) {
		if (!levels.has(unit.level) || !lookup.levels.includes(unit.level) || named.has(unit)) continue;
		const { code, name } = unit;
		const line = silent.get(unit) ?? null;
		yield createWarning('unit/missing', { line }, { unit: code, candidates: [{ code, name }] });
	}
}

function commonParent(present: Unit[], { units, day }: UnitLookup): Unit | null {
	const [first, ...others] = present;
	let above = first?.parentCode ?? null;
	while (above !== null) {
		const parent = unitOn(units, above, day);
		const code = above;
		if (parent === null || others.every((unit) => isBelow(units, unit, code, day))) return parent;
		above = parent.parentCode;
	}
	return null;
}
