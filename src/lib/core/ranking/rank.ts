import type { Ranking } from '../model/ranking.ts';
import { unitsOn } from '../model/unit.ts';
import { prepareQuestion } from '../figures/prepare.ts';
import type { RankingInput, RankingQuestion } from '../figures/question.ts';
import { withRankRanges } from './rank-range.ts';
import { rankedRows } from './ranked-rows.ts';
import { totalOf } from '../figures/total.ts';
import { unrankedRows } from './unranked-rows.ts';
import {
	preparedUnitValue,
	type RankableValue,
	type UnitValue,
	type UnrankableValue
} from '../figures/value.ts';

/**
 * The ranking for a question, by the rules of docs/rules.md §4. `withChange` adds the change since
 * the previous period.
 */
export function rankUnits(question: RankingQuestion, input: RankingInput): Ranking {
	const { indicator, level, parent, period, geography } = question;
	const prepared = prepareQuestion(question, input);
	const units = unitsOn(input.units, prepared.day, { level, parent });
	const values = units.map((unit) => preparedUnitValue(prepared, unit));
	const total = totalOf(values.flatMap(({ sums }) => sums ?? []));
	const ranked = rankedRows(values.filter(isRanked), indicator);
	return {
		indicator: indicator.id,
		level,
		parent,
		period,
		geography,
		coverage: completenessOf(values),
		total,
		ranked: withRankRanges(ranked, total, indicator.direction),
		unranked: unrankedRows(values.filter(isUnranked), indicator)
	};
}

const isRanked = (value: UnitValue): value is RankableValue => value.reason === null;
const isUnranked = (value: UnitValue): value is UnrankableValue => value.reason !== null;

function completenessOf(values: UnitValue[]): Ranking['coverage'] {
	const due = values.filter(({ reason }) => reason !== 'not-due');
	return { due: due.length, reported: due.filter(({ missing }) => missing.length === 0).length };
}
