import type { RankingResult } from '../model/answer.ts';
import { unitOn } from '../model/unit.ts';
import { referenceDate, type RankingQuestion } from '../rank/question.ts';
import { rankingChoicesOf } from './answer/choices.ts';
import { snapshotOf, type AsOfSnapshot } from './answer/edition.ts';
import { peerGroupsIn } from './answer/peers.ts';
import { pooledFiguresIn } from './answer/pooled.ts';
import { provenanceOf } from './answer/provenance.ts';
import { resolveRankingQuestion, type RankingQuestionParams } from './answer/question.ts';
import { publishedRepliesIn } from './answer/replies.ts';
import { questionKey, rankingOf, reportedRowsFor } from './answer/ranking.ts';
import type { AppContext } from './world.ts';
import { CachedAnswers } from './answer/release-cache.ts';

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
