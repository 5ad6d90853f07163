import type { Day } from '../../model/day.ts';
import { takenEffect } from '../../model/lineage.ts';
import { isInForce, type Unit, type UnitChange } from '../../model/unit.ts';
import { allAccounts, type Account } from '../query/people.ts';
import type { World } from '../world.ts';

/** Somebody whose unit is no more, and who took it over, the whole ones first. */
export interface Displaced {
	account: Account;
	unit: Unit;
	successors: { unit: Unit; change: UnitChange }[];
}

/**
 * People of units that are not in force on a day, with the successors proposed. Nothing changes by
 * itself: the old unit's late reports are still theirs, and who works where now the administrator
 * knows.
 */
export function displaced({ store, reference }: World, day: Day): Displaced[] {
	const { units } = reference;
	return allAccounts(store).flatMap((account) => {
		const unit = account.unit === null ? undefined : units.byId.get(account.unit);
		if (!unit || account.deactivatedAt !== null || isInForce(unit, day)) return [];
		const successors = takenEffect(units, unit.id, day)
			.flatMap((change) => {
				const to = units.byId.get(change.to);
				return to ? [{ unit: to, change }] : [];
			})
			.sort((a, b) => Number(b.change.share === 'full') - Number(a.change.share === 'full'));
		return [{ account, unit, successors }];
	});
}
