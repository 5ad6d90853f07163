import type { PeerAttribute } from '../model/peer-group.ts';
import type { ScorePeerGroup, ScoreRanking } from '../model/score.ts';
import type { Unit } from '../model/unit.ts';
import { comparableGroups } from '../ranking/peer-groups.ts';
import { rankScores } from './rank-scores.ts';

/**
 * Peer groups of a scorecard ranking, by the rules of the whole ranking. Ranks, and their changes
 * with the maxima, are computed among the units of the group. A group with a single ranked unit, or
 * with all of them, is left out because it adds nothing.
 */
export const scorePeerGroups = (
	{ ranked, unranked }: ScoreRanking,
	likenessesOf: (unit: Unit) => PeerAttribute[]
): ScorePeerGroup[] =>
	comparableGroups(ranked, unranked, likenessesOf).map(({ likeness, rows, others }) => ({
		...likeness,
		...rankScores([...rows, ...others])
	}));
