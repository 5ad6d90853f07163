import type { Successor } from './account.ts';
import type { Day } from './day.ts';
import { changesInEffect } from './lineage.ts';
import { isBelow, isInForce, type Unit, type UnitList } from './unit.ts';

/**
 * Successors of a unit on a day, through any number of changes. A unit of an abolished level has no
 * successor of its own; the successors of the units below it are proposed, each for its part.
 */
export function successorsOf(units: UnitList, unit: Unit, day: Day): Successor[] {
	const own = followSuccessors(units, unit, day);
	const found = own.size > 0 ? own : successorsOfSubunits(units, unit, day);
	return [...found]
		.map(([successor, share]): Successor => ({ unit: successor, share }))
		.sort(
			(a, b) =>
				Number(b.share === 'full') - Number(a.share === 'full') ||
				(a.unit.code < b.unit.code ? -1 : 1)
		);
}

/** A part of a part, or of a whole, is a part. */
function followSuccessors(units: UnitList, unit: Unit, day: Day): Map<Unit, Successor['share']> {
	const found = new Map<Unit, Successor['share']>();
	for (const { to, share } of changesInEffect(units, unit.id, day)) {
		const next = units.byId.get(to);
		if (!next) continue;
		const reached: Iterable<[Unit, Successor['share']]> = isInForce(next, day)
			? [[next, 'full']]
			: followSuccessors(units, next, day);
		for (const [successor, onward] of reached) {
			const whole = share === 'full' && onward === 'full';
			if (found.get(successor) !== 'full') found.set(successor, whole ? 'full' : 'partial');
		}
	}
	return found;
}

function successorsOfSubunits(units: UnitList, unit: Unit, day: Day): Map<Unit, 'partial'> {
	const last = unit.validTo ?? day;
	const below = units.units.filter(
		(other) => isInForce(other, last) && isBelow(units, other, unit.code, last)
	);
	const successors = below.flatMap((other) => [...followSuccessors(units, other, day).keys()]);
	return new Map(successors.map((successor) => [successor, 'partial']));
}
