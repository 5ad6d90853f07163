import type { PeerGroup } from '../../core/model/peer-group.ts';
import type { Ranking } from '../../core/model/ranking.ts';
import { peerAttributesOf } from '../../core/model/likeness.ts';
import { peerGroups } from '../../core/ranking/peer-groups.ts';
import { referenceDate, type RankingQuestion } from '../../core/figures/question.ts';
import type { AsOfSnapshot } from '../../server/snapshot/as-of-snapshot.ts';
import { questionKey } from './ranking.server.ts';
import { CachedAnswers } from '../../server/snapshot/release-cache.ts';

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
