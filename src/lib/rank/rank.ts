import type { Ranking } from '../model/ranking.ts';
import { unitsOn } from '../model/unit.ts';
import { prepare } from './prepare.ts';
import type { RankGround, RankQuestion } from './question.ts';
import { withRanges } from './range.ts';
import { inRankOrder } from './ranked.ts';
import { totalOf } from './total.ts';
import { inReasonOrder } from './unranked.ts';
import { valueIn, type Rankable, type UnitValue, type Unrankable } from './value.ts';

/**
 * The ranking that answers a question, by the rules of docs/rules.md §4. Change against the period
 * before is added by `withChange`.
 */
export function rankUnits(question: RankQuestion, ground: RankGround): Ranking {
	const { indicator, level, parent, period, geography } = question;
	const prepared = prepare(question, ground);
	const units = unitsOn(ground.units, prepared.day, { level, parent });
	const values = units.map((unit) => valueIn(prepared, unit));
	const total = totalOf(values.flatMap(({ sums }) => sums ?? []));
	const ranked = inRankOrder(values.filter(isRanked), indicator);
	return {
		indicator: indicator.id,
		level,
		parent,
		period,
		geography,
		coverage: coverageOf(values),
		total,
		ranked: withRanges(ranked, total, indicator.direction),
		unranked: inReasonOrder(values.filter(isUnranked), indicator)
	};
}

const isRanked = (value: UnitValue): value is Rankable => value.reason === null;
const isUnranked = (value: UnitValue): value is Unrankable => value.reason !== null;

function coverageOf(values: UnitValue[]): Ranking['coverage'] {
	const due = values.filter(({ reason }) => reason !== 'not-due');
	return { due: due.length, reported: due.filter(({ missing }) => missing.length === 0).length };
}
