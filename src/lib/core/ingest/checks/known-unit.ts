import type { Problem, ProblemDetail } from '../../model/problem.ts';
import { unitCandidateOf, type UnitLookupFailure } from '../units/lookup-failure.ts';
import type { UnitLookup } from '../units/unit-lookup.ts';
import { suggestUnits } from '../units/suggest-units.ts';
import { createError } from '../problems/create-problem.ts';
import { MAX_LISTED } from '../problems/collect-problems.ts';
import type { Naming } from '../rows/rows.ts';
import type { ColumnRole } from '../table/name-columns.ts';
import { headersOf, type Check, type CheckInput } from './check.ts';

/**
 * Every row names one unit, in force on the period's last day, of a level that submits the form, and
 * the sender or below it. A table without a column of units has that fault alone.
 */
export function knownUnit(): Check {
	let unknown = 0;
	return { batch: (reading) => unknownUnits(reading, () => (unknown += 1) <= MAX_LISTED) };
}

function* unknownUnits(
	{ rows, layout, lookup }: CheckInput,
	isListed: () => boolean
): Iterable<Problem> {
	const headers = headersOf(layout);
	if (layout.shape === 'wide' && !layout.columns.some(({ role }) => UNIT_ROLES.has(role))) return;
	for (const { line, naming, found, period } of rows.candidates) {
		if (found.unit && !lookup.levels.includes(found.unit.level)) {
			const { level, code } = found.unit;
			const place = { line, column: headers.get(naming.column ?? -1) ?? null, field: 'unit' };
			yield createError(
				'unit/outside-scope',
				{ ...place, cell: naming.text },
				{ found: level, unit: code }
			);
		}
		// without a period there is no day to look units up on: only names that never were stand out
		if (found.unit || (period === null && found.code !== 'unit/unknown')) continue;
		const column = headers.get(naming.column ?? -1) ?? null;
		yield createError(
			found.code,
			{ line, column, field: 'unit', cell: naming.text },
			isListed() ? withSuggestions(found, lookup, naming) : found.detail
		);
	}
}

const UNIT_ROLES: ReadonlySet<ColumnRole> = new Set(['unit', 'code']);

/** Beside a name that no unit bears, the names that come nearest to it. */
function withSuggestions(
	{ code, detail }: UnitLookupFailure,
	lookup: UnitLookup,
	{ text }: Naming
): ProblemDetail {
	const nearest = code === 'unit/unknown' && !detail.candidates ? suggestUnits(lookup, text) : [];
	return nearest.length > 0
		? { ...detail, candidates: nearest.map((unit) => unitCandidateOf(lookup, unit)) }
		: detail;
}
