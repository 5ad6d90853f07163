import { lineOf, losesPiece } from '../model/lineage.ts';
import type { Period } from '../model/period.ts';
import { isInForce, type Unit, type UnitId } from '../model/unit.ts';
import { daysOf } from './periods.ts';
import type { Prepared } from './prepare.ts';
import { cheapestTiling, type Part } from './tiling.ts';

/**
 * The parts of the period for one unit, oldest first (docs/rules.md §2, §4.2). A part is something
 * that everybody needed reported, or a period of the form's frequency, reported or not; where these
 * do not cover the period, it is a part by itself. What was reported for a longer period is never
 * added to its parts.
 */
export function partsOf(prepared: Prepared, unit: Unit): Part[] {
	const { atoms, question, units } = prepared;
	const line = lineOf(units, unit);
	const look = lookAt(prepared, unit, line);
	const others = reportedBy(prepared, line).filter((period) => !atoms.has(daysOf(period)));
	const complete = others.map(look).filter((part) => part.missing.length === 0);
	const expected = [...atoms.values()].map(look);
	return cheapestTiling(question.period, [...expected, ...complete]) ?? [look(question.period)];
}

/** Each period, once, that somebody of the line reported. */
function reportedBy({ reported }: Prepared, line: Unit[]): Period[] {
	const rows = line.flatMap(({ id }) => [...(reported.get(id)?.values() ?? [])]);
	return [...new Map(rows.map(({ period }) => [daysOf(period), period])).values()];
}

/** What a part needs: a report of everybody of the line who is in force on its last day. */
function lookAt(prepared: Prepared, unit: Unit, line: Unit[]): (period: Period) => Part {
	const lost = splitPredecessors(prepared, unit, line);
	return (period) => {
		const inForce = line.filter((member) => isInForce(member, period.end));
		// before the list of units begins nobody is: then the unit itself is asked for
		const needed = inForce.length === 0 ? [unit] : inForce;
		const rowOf = ({ id }: Unit) => prepared.reported.get(id)?.get(daysOf(period));
		return {
			period,
			rows: needed.flatMap((member) => rowOf(member) ?? []),
			missing: needed.filter((member) => rowOf(member) === undefined),
			split: needed.some((member) => lost.has(member.id))
		};
	};
}

function splitPredecessors({ units, day }: Prepared, unit: Unit, line: Unit[]): Set<UnitId> {
	const predecessors = line.filter(({ id }) => id !== unit.id);
	const lost = predecessors.filter((member) => losesPiece(units, line, member, day));
	return new Set(lost.map(({ id }) => id));
}
