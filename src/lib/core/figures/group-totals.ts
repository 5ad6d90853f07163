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
 * Totals of the units of a question, as its ranking would show them (docs/rules.md §4.5, §4.8): of
 * all units (null), and of the peer groups on the reference date (§4.1). A unit that changes its
 * group counts in each group only while it belongs to it. No ranks are computed, so that a question
 * about many periods stays cheap.
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
