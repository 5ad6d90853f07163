import type { RankingResult } from '../../core/model/result.ts';
import { unitOn } from '../../core/model/unit.ts';
import { referenceDate, type RankingQuestion } from '../../core/figures/question.ts';
import { rankingChoicesOf } from './ranking-choices.server.ts';
import { snapshotOf, type AsOfSnapshot } from '../../server/snapshot/as-of-snapshot.ts';
import { peerGroupsIn } from './peers.server.ts';
import { pooledFiguresIn } from './pooled.server.ts';
import { provenanceOf } from '../../server/snapshot/provenance.ts';
import { resolveRankingQuestion, type RankingQuestionParams } from './ranking-question.server.ts';
import { publishedRepliesIn } from './published-replies.server.ts';
import { questionKey, rankingOf, reportedRowsFor } from './ranking.server.ts';
import type { AppContext } from '../../server/app-context.ts';
import { CachedAnswers } from '../../server/snapshot/release-cache.ts';

const answers = new CachedAnswers<RankingResult>(500);

/**
 * The ranking that somebody asks for, with all that a page or export shows beside it. Throws
 * `RequestError` where there is no such thing or it cannot be read, saying what exists instead.
 */
export function getRanking(app: AppContext, ask: RankingQuestionParams): RankingResult {
	const snapshot = snapshotOf(app, ask.release);
	return getRankingResult(app, snapshot, resolveRankingQuestion(app, snapshot, ask));
}

/** The answer to a question that was read already. */
export function getRankingResult(
	app: AppContext,
	snapshot: AsOfSnapshot,
	question: RankingQuestion
): RankingResult {
	return answers.get(snapshot.cache, questionKey(snapshot, question), () => {
		const { indicator, form, parent } = question;
		const ranking = rankingOf(app, snapshot, question);
		const reported = reportedRowsFor(app, snapshot, question);
		return {
			...provenanceOf(app, snapshot, [...ranking.ranked, ...ranking.unranked], reported),
			ranking,
			indicator,
			form,
			parent: parent === null ? null : unitOn(snapshot.units, parent, referenceDate(question)),
			replies: publishedRepliesIn(app, snapshot, ranking),
			peers: peerGroupsIn(snapshot, question, ranking),
			pooled: pooledFiguresIn(app, snapshot, question, ranking),
			choices: rankingChoicesOf(app, snapshot, question)
		};
	});
}
