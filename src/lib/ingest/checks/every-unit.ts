import type { Problem } from '../../model/problem.ts';
import { isBelow, unitOn, unitsOn, type Unit } from '../../model/unit.ts';
import type { Ground } from '../ground.ts';
import { warning } from '../problem.ts';
import type { Reading } from '../validate.ts';

/**
 * Units that are due and absent. A file is about the levels it has rows of, below its sender; where
 * no sender is known, below the lowest unit that all its rows have above them. A file of one unit is
 * about that unit alone.
 */
export function* everyUnit({ rows, layout, ground, sender }: Reading): Iterable<Problem> {
	if (layout.form.content !== 'counts' || rows.candidates[0]?.period === null) return;
	const present = new Set<Unit>();
	const named = new Set<Unit>();
	for (const { found } of rows.candidates) {
		if (found.unit) present.add(found.unit);
		for (const unit of found.unit ? [found.unit] : found.candidates) named.add(unit);
	}
	const parent = sender ?? commonParent([...present], ground);
	if (present.size < 2 || parent === null) return;
	const silent = new Map(rows.silent.map(({ unit, line }) => [unit, line]));
	const levels = new Set([...present].map(({ level }) => level));
	for (const unit of unitsOn(ground.units, ground.day, { parent: parent.code })) {
		if (!levels.has(unit.level) || !ground.levels.includes(unit.level) || named.has(unit)) continue;
		const { code, name } = unit;
		const line = silent.get(unit) ?? null;
		yield warning('unit/missing', { line }, { unit: code, candidates: [{ code, name }] });
	}
}

function commonParent(present: Unit[], { units, day }: Ground): Unit | null {
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
