import { changesInEffect } from '../../core/model/lineage.ts';
import type { Day } from '../../core/model/day.ts';
import { RequestError } from '../../core/model/request-error.ts';
import { unitOn, unitsOn, type Unit, type UnitList } from '../../core/model/unit.ts';
import { didYouMean } from './did-you-mean.ts';

/** The unit with this code on a day. Throws `RequestError` (404) with its successors or the nearest. */
export function unitInForce(units: UnitList, code: string, day: Day): Unit {
	const unit = unitOn(units, code, day);
	if (unit) return unit;
	const offers = suggestUnitsFor(units, code, day).map((other) => ({
		id: other.code,
		label: other.name
	}));
	throw new RequestError('unknown-unit', { given: code, offers });
}

function suggestUnitsFor(units: UnitList, code: string, day: Day): Unit[] {
	const holders = units.byCode.get(code) ?? [];
	const successors = holders.flatMap((unit) => successorsOnDay(units, unit, day));
	if (successors.length > 0) return successors;
	// a district was abolished without an heir: its name still leads to what is there now
	const wantedName = holders.at(-1)?.name ?? code;
	return didYouMean(wantedName, unitsOn(units, day), (unit) => [unit.code, unit.name]);
}

/** Unit in force on a day that succeeds a dissolved unit, through any number of mergers. */
function successorsOnDay(units: UnitList, unit: Unit, day: Day): Unit[] {
	const seen = new Set([unit.id]);
	for (const id of seen) for (const { to } of changesInEffect(units, id, day)) seen.add(to);
	return [...seen]
		.flatMap((id) => units.byId.get(id) ?? [])
		.filter((successor) => unitOn(units, successor.code, day)?.id === successor.id);
}
