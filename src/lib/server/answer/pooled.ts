import { hullOf } from '../../model/period.ts';
import type { PooledFigure, Ranking } from '../../model/ranking.ts';
import type { UnitId } from '../../model/unit.ts';
import { poolFigures, pooledSpans } from '../../rank/pooled.ts';
import type { RankingQuestion } from '../../rank/question.ts';
import type { AppContext } from '../world.ts';
import type { AsOfSnapshot } from './edition.ts';
import { rankingInputOf } from './ranking.ts';
import { reportedRowsWithin } from './reported.ts';

/** What the units with few cases in a ranking have over longer stretches; reads only where some do. */
export function pooledFiguresIn(
	app: AppContext,
	snapshot: AsOfSnapshot,
	question: RankingQuestion,
	{ unranked }: Ranking
): ReadonlyMap<UnitId, PooledFigure[]> {
	const units = unranked.filter(({ reason }) => reason === 'few-cases').map(({ unit }) => unit);
	const days = hullOf(pooledSpans(question).map(({ span }) => span));
	if (units.length === 0 || days === null) return new Map();
	const { rows } = reportedRowsWithin(app, snapshot, question.form, days);
	return poolFigures(question, units, {
		...rankingInputOf(app, snapshot, question),
		reported: rows
	});
}
