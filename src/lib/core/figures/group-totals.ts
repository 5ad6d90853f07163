import { hasPeerAttribute } from '../model/peer-attributes.ts';
import type { PeerAttribute } from '../model/peer-group.ts';
import type { Figure } from '../model/ranking.ts';
import { unitsOn } from '../model/unit.ts';
import { prepareQuestion } from './prepare.ts';
import type { RankingInput, RankingQuestion } from './question.ts';
import { totalOf } from './total.ts';
import { preparedUnitValue, type UnitValue } from './value.ts';

/** The figure of many units together, and how many of those due reported. */
export interface GroupTotal {
	total: Figure | null;
	coverage: { due: number; reported: number };
}

/**
 * The totals of the units that a question asks about, as its ranking would show them
 * (docs/rules.md §4.5, §4.8): of all of them (null), and of those that are alike on the day on
 * which the units are looked at (§4.1), so that who moves from one group to another counts in each
 * only while in it. Without ranks, so that many periods can be asked about.
 */
export function groupTotals(
	question: RankingQuestion,
	input: RankingInput,
	groups: readonly (PeerAttribute | null)[]
): GroupTotal[] {
	const { level, parent } = question;
	const prepared = prepareQuestion(question, input);
	const values = unitsOn(input.units, prepared.day, { level, parent }).map((unit) =>
		preparedUnitValue(prepared, unit)
	);
	return groups.map((likeness) =>
		groupTotalOf(
			values.filter(
				({ unit }) =>
					likeness === null || hasPeerAttribute(input.units, unit, prepared.day, likeness)
			)
		)
	);
}

function groupTotalOf(values: UnitValue[]): GroupTotal {
	const due = values.filter(({ reason }) => reason !== 'not-due');
	return {
		total: totalOf(values.flatMap(({ sums }) => sums ?? [])),
		coverage: {
			due: due.length,
			reported: due.filter(({ missing }) => missing.length === 0).length
		}
	};
}
