import type { Indicator } from '../../core/model/indicator.ts';
import type { Ranking } from '../../core/model/ranking.ts';
import { isInForce, type Unit } from '../../core/model/unit.ts';
import type { RankingQuestion } from '../../core/figures/question.ts';
import type { AppContext } from '../../server/app-context.ts';
import type { AsOfSnapshot } from '../../server/snapshot/as-of-snapshot.ts';
import { rankingSteps } from '../ranking/compute-ranking.server.ts';
import type { UnitHistory } from './unit-series.server.ts';

/** A unit, and the one below which it is ranked: its province. */
export interface RankedUnit {
	unit: Unit;
	parent: string | null;
}

/**
 * The ranking of the latest period on which the level of a unit reported. Null where nobody of it
 * did, or where the unit was no longer there then. In steps, as `rankingSteps`.
 */
export function* latestRankingSteps(
	app: AppContext,
	snapshot: AsOfSnapshot,
	{ form, periods }: UnitHistory,
	indicator: Indicator,
	{ unit, parent }: RankedUnit
): Generator<void, { question: RankingQuestion; ranking: Ranking } | null> {
	const period = periods.at(-1);
	if (period === undefined || !isInForce(unit, period.end)) return null;
	const base = { indicator, form, level: unit.level, period, parent, today: snapshot.today };
	const question = { ...base, geography: 'period' as const };
	return { question, ranking: yield* rankingSteps(app, snapshot, question) };
}
