import { addDays } from '../../model/day.ts';
import type { UnitList } from '../../model/unit.ts';
import type { Fault } from './broken-reference.ts';
import type { ReadChange } from './read-changes.ts';

/**
 * That every piece goes from a unit which ends the day before to one which starts on the day, and
 * that what went over wholly went to one unit only.
 */
export function checkChanges(read: ReadChange[], list: UnitList): Fault[] {
	return read.flatMap((row) => [
		...checkFrom(row, list),
		...checkTo(row, list),
		...checkPieces(row, list)
	]);
}

function checkFrom({ change, line }: ReadChange, list: UnitList): Fault[] {
	const from = list.byId.get(change.from);
	if (!from) return [line.fault('from_code', 'a unit of units.csv with this valid_from')];
	const last = addDays(change.effective, -1);
	if (from.validTo === last) return [];
	return [
		line.fault('effective', `the day after ${from.name} ends (${from.validTo ?? 'in force'})`)
	];
}

function checkTo({ change, line }: ReadChange, list: UnitList): Fault[] {
	const to = list.byId.get(change.to);
	if (!to) return [line.fault('to_code', 'a unit of units.csv with this valid_from')];
	if (to.validFrom === change.effective) return [];
	return [line.fault('effective', `the day on which ${to.name} starts (${to.validFrom})`)];
}

function checkPieces({ change, line }: ReadChange, list: UnitList): Fault[] {
	const pieces = list.outOf.get(change.from) ?? [];
	const again = pieces.find((piece) => piece.to === change.to);
	if (again !== change) return [line.fault('to_code', 'a succession that stands once')];
	if (change.share === 'full' && pieces.length > 1)
		return [line.fault('share', `partial, since ${pieces.length} units take over pieces`)];
	if (change.share === 'partial' && pieces.length === 1)
		return [line.fault('share', 'full, since one unit takes over everything')];
	return [];
}
