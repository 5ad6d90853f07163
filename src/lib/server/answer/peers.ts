import type { PeerGroup } from '../../model/peer-group.ts';
import type { Ranking } from '../../model/ranking.ts';
import { likenessesOf } from '../../model/likeness.ts';
import { peerGroups } from '../../rank/peer-groups.ts';
import { dayLookedAt, type RankQuestion } from '../../rank/question.ts';
import type { Edition } from './edition.ts';
import { keyOf } from './ranking.ts';
import { CachedAnswers } from './release-cache.ts';

const groups = new CachedAnswers<PeerGroup[]>(1000);

/** The groups of units of a ranking that are alike on the day on which the units are looked at. */
export function peersIn(edition: Edition, question: RankQuestion, ranking: Ranking): PeerGroup[] {
	const day = dayLookedAt(question);
	return groups.get(edition.cache, keyOf(edition, question), () =>
		peerGroups(ranking, question.indicator.direction, (unit) =>
			likenessesOf(edition.units, unit, day)
		)
	);
}
