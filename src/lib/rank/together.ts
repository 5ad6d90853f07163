import { isAlike } from '../model/alike.ts';
import type { Likeness } from '../model/peer-group.ts';
import type { Figure } from '../model/ranking.ts';
import { unitsOn } from '../model/unit.ts';
import { prepare } from './prepare.ts';
import type { RankGround, RankQuestion } from './question.ts';
import { totalOf } from './total.ts';
import { valueIn, type UnitValue } from './value.ts';

/** The figure of many units together, and how many of those due reported. */
export interface Sum {
	total: Figure | null;
	coverage: { due: number; reported: number };
}

/**
 * The totals of the units that a question asks about, as its ranking would show them
 * (docs/rules.md §4.5, §4.8): of all of them (null), and of those that are alike on the day on
 * which the units are looked at (§4.1), so that who moves from one group to another counts in each
 * only while in it. Without ranks, so that many periods can be asked about.
 */
export function sumTogether(
	question: RankQuestion,
	ground: RankGround,
	groups: readonly (Likeness | null)[]
): Sum[] {
	const { level, parent } = question;
	const prepared = prepare(question, ground);
	const values = unitsOn(ground.units, prepared.day, { level, parent }).map((unit) =>
		valueIn(prepared, unit)
	);
	return groups.map((likeness) =>
		sumOf(
			values.filter(
				({ unit }) => likeness === null || isAlike(ground.units, unit, prepared.day, likeness)
			)
		)
	);
}

function sumOf(values: UnitValue[]): Sum {
	const due = values.filter(({ reason }) => reason !== 'not-due');
	return {
		total: totalOf(values.flatMap(({ sums }) => sums ?? [])),
		coverage: {
			due: due.length,
			reported: due.filter(({ missing }) => missing.length === 0).length
		}
	};
}
