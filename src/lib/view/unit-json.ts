import type { Unit } from '../model/unit.ts';

/** Units as the API lists them. */
export const unitListJson = (units: Unit[]) =>
	units.map(({ code, name, kind, level, parentCode, validFrom, validTo, ...known }) => ({
		code,
		name,
		kind,
		level,
		parent: parentCode,
		validFrom,
		validTo,
		area: known.area,
		population: known.population,
		position: known.position
	}));
