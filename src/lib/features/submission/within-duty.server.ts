import { createError } from '../../core/ingest/problems/create-problem.ts';
import { MAX_LISTED } from '../../core/ingest/problems/collect-problems.ts';
import type { Day } from '../../core/model/day.ts';
import type { Problem } from '../../core/model/problem.ts';
import type { IngestResult } from '../../core/model/report.ts';
import type { UnitId, UnitList } from '../../core/model/unit.ts';
import { coversUnit } from '../../server/auth/unit-scope.ts';

/**
 * Holds a file against the duty of who sends it. A row of a unit that is not theirs, on the last day
 * of its period, is an error in its line, and goes no further: held against what is in force, it
 * would tell of another's figures. So is a sender that is not theirs, chosen or printed in the file:
 * nobody hands in another's name. Without a duty (the operator of this machine) all is good.
 */
export function checkUnitScope(
	units: UnitList,
	checked: IngestResult,
	duty: UnitId | undefined
): IngestResult {
	if (duty === undefined) return checked;
	const isOurs = (id: UnitId, day: Day): boolean => {
		const unit = units.byId.get(id);
		return unit !== undefined && coversUnit(units, duty, unit, day);
	};
	const { sender, period } = checked;
	const isForeign = sender !== null && period !== null && !isOurs(sender, period.end);
	const outside = checked.entries.filter((entry) => !isOurs(entry.unit, entry.period.end));
	const told = (id: UnitId, line: number | null): Problem =>
		outsideScopeProblem(units, duty, id, line);
	const found = [
		...(isForeign ? [told(sender, null)] : []),
		...outside.slice(0, MAX_LISTED).map(({ unit, line }) => told(unit, line))
	];
	if (found.length === 0) return checked;
	return {
		...checked,
		sender: isForeign ? null : sender,
		entries: checked.entries.filter((entry) => isOurs(entry.unit, entry.period.end)),
		problems: [...checked.problems, ...found].slice(0, MAX_LISTED),
		errors: checked.errors + outside.length + Number(isForeign)
	};
}

function outsideScopeProblem(
	units: UnitList,
	duty: UnitId,
	id: UnitId,
	line: number | null
): Problem {
	const unit = units.byId.get(id);
	const place = { line, column: null, field: 'unit', cell: unit?.name ?? id };
	return createError('unit/outside-scope', place, {
		...(unit && { unit: unit.code }),
		expected: units.byId.get(duty)?.name ?? duty
	});
}
