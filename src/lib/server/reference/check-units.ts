import { unitOn, type Level, type Unit, type UnitList } from '../../core/model/unit.ts';
import type { ReferenceFault } from './broken-reference.ts';
import type { UnitRow } from './read-units.ts';

const LEVEL_HEIGHT: Record<Level, number> = { commune: 0, district: 1, province: 2 };

/**
 * Checks that a code has one holder at a time and that every unit starts below an existing unit.
 */
export function checkUnits(read: UnitRow[], list: UnitList): ReferenceFault[] {
	return read.flatMap((row) => [...checkHolder(row, list), ...checkParent(row, list)]);
}

function checkHolder({ unit, line }: UnitRow, list: UnitList): ReferenceFault[] {
	const others = (list.byCode.get(unit.code) ?? []).filter((other) => other !== unit);
	return others
		.filter((other) => other.validFrom <= unit.validFrom && !endsBefore(other, unit))
		.map(({ name }) =>
			line.fault(
				'valid_from',
				`a day after ${name} gave up the code ${unit.code}`,
				'code-taken',
				`${name} (${unit.code})`
			)
		);
}

const endsBefore = (earlier: Unit, later: Unit): boolean =>
	earlier.validTo !== null && earlier.validTo < later.validFrom;

function checkParent({ unit, line }: UnitRow, list: UnitList): ReferenceFault[] {
	if (unit.parentCode === null) return [];
	const parent = unitOn(list, unit.parentCode, unit.validFrom);
	if (parent && LEVEL_HEIGHT[parent.level] > LEVEL_HEIGHT[unit.level]) return [];
	const expected = `a unit above that is in force on ${unit.validFrom}`;
	return [line.fault('parent_code', expected, 'parent', unit.validFrom)];
}
