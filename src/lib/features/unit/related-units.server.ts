import { compareByName } from '../../core/figures/order.ts';
import { addDays, type Day } from '../../core/model/day.ts';
import type { UnitResult } from '../../core/model/result.ts';
import { type Succession, successionsOf } from '../../core/model/succession.ts';
import {
	type Unit,
	type UnitChange,
	type UnitId,
	type UnitList,
	unitsOn
} from '../../core/model/unit.ts';
import { ancestors } from '../ranking/ranking-choices.server.ts';

type RelatedUnits = Pick<
	UnitResult,
	'above' | 'below' | 'predecessors' | 'successors' | 'end' | 'heirs' | 'namesakes'
>;

/** The units around one, as things stand on a day on which it is in force. */
export function relatedUnits(units: UnitList, unit: Unit, day: Day): RelatedUnits {
	const withUnit = (changes: UnitChange[] | undefined, end: (change: UnitChange) => UnitId) =>
		(changes ?? []).flatMap((change) => {
			const other = units.byId.get(end(change));
			return other ? [{ unit: other, change }] : [];
		});
	return {
		above: ancestors(units, unit, day).toReversed(),
		below: unitsOn(units, day)
			.filter(({ parentCode }) => parentCode === unit.code)
			.sort(compareByName),
		predecessors: withUnit(units.into.get(unit.id), ({ from }) => from),
		successors: withUnit(units.outOf.get(unit.id), ({ to }) => to),
		end: units.ends.find((end) => end.unit === unit.id) ?? null,
		heirs: units.outOf.has(unit.id) ? [] : successionsBelow(units, unit),
		namesakes: (units.byCode.get(unit.code) ?? []).filter(({ id }) => id !== unit.id)
	};
}

/** A district leaves no heir; what lay below it on its last day went over piece by piece. */
function successionsBelow(units: UnitList, unit: Unit): Succession[] {
	const last = unit.validTo;
	if (last === null) return [];
	const below = unitsOn(units, last, { parent: unit.code });
	const changes = below.flatMap(({ id }) => units.outOf.get(id) ?? []);
	return successionsOf(
		units,
		changes.filter(({ effective }) => effective === addDays(last, 1))
	).sort((a, b) => compareByName(a.unit, b.unit));
}
