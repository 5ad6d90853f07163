import type { Day } from '../../core/model/day.ts';
import { successorsOf } from '../../core/model/successors.ts';
import { isInForce, type Unit, type UnitList } from '../../core/model/unit.ts';

/** Units as the API lists them; `successors` are the units of today, for one that is no more. */
export const unitListJson = (list: UnitList, units: Unit[], today: Day) =>
	units.map((unit) => ({
		code: unit.code,
		name: unit.name,
		kind: unit.kind,
		level: unit.level,
		parent: unit.parentCode,
		validFrom: unit.validFrom,
		validTo: unit.validTo,
		area: unit.area,
		population: unit.population,
		position: unit.position,
		successors: (isInForce(unit, today) ? [] : successorsOf(list, unit, today)).map(
			({ unit: { code, name, validFrom }, share }) => ({ code, name, validFrom, share })
		)
	}));
