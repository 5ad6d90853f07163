import type { Displaced, Successor } from '../../model/account.ts';
import type { Day } from '../../model/day.ts';
import { takenEffect } from '../../model/lineage.ts';
import { isBelow, isInForce, type Unit, type UnitList } from '../../model/unit.ts';
import { allAccounts } from '../query/people.ts';
import type { World } from '../world.ts';

/**
 * People of units that are not in force on a day, with the successors proposed. Nothing changes by
 * itself: the old unit's late reports are still theirs, and who works where now the administrator
 * knows.
 */
export function displaced({ store, reference: { units } }: World, day: Day): Displaced[] {
	return allAccounts(store).flatMap(({ id, username, name, unit: of, deactivatedAt }) => {
		const unit = of === null ? undefined : units.byId.get(of);
		if (!unit || deactivatedAt !== null || !isOver(unit, day)) return [];
		return [
			{ id, name: username, fullName: name, unit, successors: successorsOf(units, unit, day) }
		];
	});
}

const isOver = ({ validTo }: Unit, day: Day): boolean => validTo !== null && validTo < day;

/**
 * Who holds on a day what a unit was: its successors through any number of changes. Of a level that
 * was abolished nothing succeeds the unit itself, so the successors of what lay below it are proposed,
 * each for its part.
 */
export function successorsOf(units: UnitList, unit: Unit, day: Day): Successor[] {
	const own = followed(units, unit, day);
	const found = own.size > 0 ? own : fromBelow(units, unit, day);
	return [...found]
		.map(([successor, share]): Successor => ({ unit: successor, share }))
		.sort(
			(a, b) =>
				Number(b.share === 'full') - Number(a.share === 'full') ||
				(a.unit.code < b.unit.code ? -1 : 1)
		);
}

/** A part of a part, or of a whole, is a part. */
function followed(units: UnitList, unit: Unit, day: Day): Map<Unit, Successor['share']> {
	const found = new Map<Unit, Successor['share']>();
	for (const { to, share } of takenEffect(units, unit.id, day)) {
		const next = units.byId.get(to);
		if (!next) continue;
		const reached: Iterable<[Unit, Successor['share']]> = isInForce(next, day)
			? [[next, 'full']]
			: followed(units, next, day);
		for (const [successor, onward] of reached) {
			const whole = share === 'full' && onward === 'full';
			if (found.get(successor) !== 'full') found.set(successor, whole ? 'full' : 'partial');
		}
	}
	return found;
}

function fromBelow(units: UnitList, unit: Unit, day: Day): Map<Unit, 'partial'> {
	const last = unit.validTo ?? day;
	const below = units.units.filter(
		(other) => isInForce(other, last) && isBelow(units, other, unit.code, last)
	);
	const successors = below.flatMap((other) => [...followed(units, other, day).keys()]);
	return new Map(successors.map((successor) => [successor, 'partial']));
}
