import type { PeerAttribute } from '../model/peer-group.ts';
import type { ScorePeerGroup, ScoreRanking } from '../model/score.ts';
import type { Unit } from '../model/unit.ts';
import { comparableGroups } from '../ranking/peer-groups.ts';
import { rankScores } from './rank-scores.ts';

/**
 * The groups of a scorecard's ranking that a unit can fairly be held against, by the rules of the
 * whole: ranks, and how they move as weights shift, are those among the units of the group. A group
 * with a single ranked unit, or with all of them, says nothing and is left out.
 */
export const scorePeerGroups = (
	{ ranked, unranked }: ScoreRanking,
	likenessesOf: (unit: Unit) => PeerAttribute[]
): ScorePeerGroup[] =>
	comparableGroups(ranked, unranked, likenessesOf).map(({ likeness, rows, others }) => ({
		...likeness,
		...rankScores([...rows, ...others])
	}));
