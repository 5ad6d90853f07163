import { lineageUnits, losesPiece } from '../model/lineage.ts';
import type { Period } from '../model/period.ts';
import { isInForce, type Unit, type UnitId } from '../model/unit.ts';
import { spanKey } from './periods.ts';
import type { PreparedQuestion } from './prepare.ts';
import { coverPeriod, type Part } from './cover-period.ts';

/**
 * The parts of the period for one unit, oldest first (docs/rules.md §2, §4.2). A part is a period
 * that every required unit reported, or a period of the form's frequency, reported or not. If these
 * do not cover the period, the period itself is the only part. A report for a longer period is never
 * added to its parts.
 */
export function partsOf(prepared: PreparedQuestion, unit: Unit): Part[] {
	const { basePeriods: atoms, question, units } = prepared;
	const line = lineageUnits(units, unit);
	const look = partBuilder(prepared, unit, line);
	const others = periodsReportedBy(prepared, line).filter((period) => !atoms.has(spanKey(period)));
	const complete = others.map(look).filter((part) => part.missing.length === 0);
	const expected = [...atoms.values()].map(look);
	return coverPeriod(question.period, [...expected, ...complete]) ?? [look(question.period)];
}

/** The distinct periods that units of the lineage reported. */
function periodsReportedBy({ reported }: PreparedQuestion, line: Unit[]): Period[] {
	const rows = line.flatMap(({ id }) => [...(reported.get(id)?.values() ?? [])]);
	return [...new Map(rows.map(({ period }) => [spanKey(period), period])).values()];
}

/** Reports needed for a part: one of each unit of the lineage in force on its last day. */
function partBuilder(
	prepared: PreparedQuestion,
	unit: Unit,
	line: Unit[]
): (period: Period) => Part {
	const lost = splitPredecessors(prepared, unit, line);
	return (period) => {
		const inForce = line.filter((member) => isInForce(member, period.end));
		// no unit is in force before the first day of the list: the unit itself is used
		const needed = inForce.length === 0 ? [unit] : inForce;
		const rowOf = ({ id }: Unit) => prepared.reported.get(id)?.get(spanKey(period));
		return {
			period,
			rows: needed.flatMap((member) => rowOf(member) ?? []),
			missing: needed.filter((member) => rowOf(member) === undefined),
			split: needed.some((member) => lost.has(member.id))
		};
	};
}

function splitPredecessors(
	{ units, day }: PreparedQuestion,
	unit: Unit,
	line: Unit[]
): Set<UnitId> {
	const predecessors = line.filter(({ id }) => id !== unit.id);
	const lost = predecessors.filter((member) => losesPiece(units, line, member, day));
	return new Set(lost.map(({ id }) => id));
}
