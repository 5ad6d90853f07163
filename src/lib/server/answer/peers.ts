import type { PeerGroup } from '../../model/peer-group.ts';
import type { Ranking } from '../../model/ranking.ts';
import { peerAttributesOf } from '../../model/likeness.ts';
import { peerGroups } from '../../rank/peer-groups.ts';
import { referenceDate, type RankingQuestion } from '../../rank/question.ts';
import type { AsOfSnapshot } from './edition.ts';
import { questionKey } from './ranking.ts';
import { CachedAnswers } from './release-cache.ts';

const groups = new CachedAnswers<PeerGroup[]>(1000);

/** The groups of units of a ranking that are alike on the day on which the units are looked at. */
export function peerGroupsIn(
	snapshot: AsOfSnapshot,
	question: RankingQuestion,
	ranking: Ranking
): PeerGroup[] {
	const day = referenceDate(question);
	return groups.get(snapshot.cache, questionKey(snapshot, question), () =>
		peerGroups(ranking, question.indicator.direction, (unit) =>
			peerAttributesOf(snapshot.units, unit, day)
		)
	);
}
