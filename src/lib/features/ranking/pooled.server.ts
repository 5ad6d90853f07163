import { hullOf } from '../../core/model/period.ts';
import type { PooledFigure, Ranking } from '../../core/model/ranking.ts';
import type { UnitId } from '../../core/model/unit.ts';
import { poolFigures, pooledSpans } from '../../core/figures/pooled-figures.ts';
import type { RankingQuestion } from '../../core/figures/question.ts';
import type { AppContext } from '../../server/app-context.ts';
import type { AsOfSnapshot } from '../../server/snapshot/as-of-snapshot.ts';
import { rankingInputOf } from './ranking.server.ts';
import { reportedRowsWithin } from '../../server/snapshot/reported.ts';

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
