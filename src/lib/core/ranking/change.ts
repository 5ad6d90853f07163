import type { RankedRow, Ranking } from '../model/ranking.ts';

/**
 * Adds to each row the rank and value of the same unit (code and first day) in the previous period,
 * by the same rules (docs/rules.md §4.7); null if it was not ranked then or there is no such period.
 * `moved` is set only if the two rank ranges do not overlap.
 */
export function withChange(ranking: Ranking, before: Ranking | null): Ranking {
	const earlier = new Map(before?.ranked.map((row) => [row.unit.id, row]));
	return {
		...ranking,
		ranked: ranking.ranked.map((row) => {
			const previous = earlier.get(row.unit.id);
			return {
				...row,
				previous: previous ? { rank: previous.rank, figure: previous.figure } : null,
				moved: rankMovement(row.rankRange, previous?.rankRange ?? null)
			};
		})
	};
}

function rankMovement(
	now: RankedRow['rankRange'],
	then: RankedRow['rankRange']
): RankedRow['moved'] {
	if (now === null || then === null) return null;
	const [best, worst] = now;
	const [bestThen, worstThen] = then;
	return worst < bestThen ? 'up' : best > worstThen ? 'down' : null;
}
