import type { AccountOfDissolvedUnit } from '../../core/model/account.ts';
import type { Day } from '../../core/model/day.ts';
import { successorsOf } from '../../core/model/successors.ts';
import type { Unit } from '../../core/model/unit.ts';
import { allAccounts } from '../../server/auth/account-records.ts';
import type { AppContext } from '../../server/app-context.ts';

/**
 * People of units that are not in force on a day, with the successors proposed. Nothing changes by
 * itself: the old unit's late reports are still theirs, and who works where now the administrator
 * knows.
 */
export function accountsOfDissolvedUnits(
	{ store, reference: { units } }: AppContext,
	day: Day
): AccountOfDissolvedUnit[] {
	return allAccounts(store).flatMap(({ id, username, name, unit: of, deactivatedAt }) => {
		const unit = of === null ? undefined : units.byId.get(of);
		if (!unit || deactivatedAt !== null || !isDissolved(unit, day)) return [];
		return [
			{ id, name: username, fullName: name, unit, successors: successorsOf(units, unit, day) }
		];
	});
}

const isDissolved = ({ validTo }: Unit, day: Day): boolean => validTo !== null && validTo < day;
