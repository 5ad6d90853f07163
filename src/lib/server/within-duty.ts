import { error } from '../ingest/problem.ts';
import { LISTED } from '../ingest/tally.ts';
import type { Problem } from '../model/problem.ts';
import type { Checked } from '../model/report.ts';
import type { UnitId, UnitList } from '../model/unit.ts';
import { covers } from './auth/scope.ts';

/**
 * Holds a file against the duty of who sends it: a row of a unit that is not theirs, on the last day
 * of its period, is an error in its line. Without a duty (the operator of this machine) all rows are
 * good.
 */
export function withinDuty(units: UnitList, checked: Checked, duty: UnitId | undefined): Checked {
	if (duty === undefined) return checked;
	const outside = checked.entries.filter(({ unit: id, period }) => {
		const unit = units.byId.get(id);
		return !unit || !covers(units, duty, unit, period.end);
	});
	if (outside.length === 0) return checked;
	const code = units.byId.get(duty)?.code;
	const found = outside.slice(0, LISTED).map(({ unit, line }): Problem => {
		const cell = units.byId.get(unit)?.name ?? unit;
		const place = { line, column: null, field: 'unit', cell };
		return error('unit/outside-scope', place, code === undefined ? {} : { unit: code });
	});
	return {
		...checked,
		problems: [...checked.problems, ...found].slice(0, LISTED),
		errors: checked.errors + outside.length
	};
}
