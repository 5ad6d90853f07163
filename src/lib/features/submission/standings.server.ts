import type { RankPosition } from '../../core/model/report-diff.ts';
import type { Ranking } from '../../core/model/ranking.ts';
import type { UnitId } from '../../core/model/unit.ts';

/** Value and rank of every unit of a ranking, those without a rank too. */
export function rankPositionsOf({ ranked, unranked }: Ranking): Map<UnitId, RankPosition> {
	const standings = new Map<UnitId, RankPosition>();
	for (const { unit, figure, rank, tied } of ranked) standings.set(unit.id, { figure, rank, tied });
	for (const { unit, figure } of unranked)
		standings.set(unit.id, { figure, rank: null, tied: false });
	return standings;
}

export const isSameRankPosition = (a: RankPosition, b: RankPosition): boolean =>
	a.rank === b.rank &&
	a.figure?.numerator === b.figure?.numerator &&
	a.figure?.denominator === b.figure?.denominator;
