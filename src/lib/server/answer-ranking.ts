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
 * `Refusal` where there is no such thing or it cannot be read, saying what exists instead.
 */
export function getRanking(world: AppContext, ask: RankingQuestionParams): RankingResult {
	const edition = snapshotOf(world, ask.release);
	return getRankingResult(world, edition, resolveRankingQuestion(world, edition, ask));
}

/** The answer to a question that was read already. */
export function getRankingResult(
	world: AppContext,
	edition: AsOfSnapshot,
	question: RankingQuestion
): RankingResult {
	return answers.get(edition.cache, questionKey(edition, question), () => {
		const { indicator, form, parent } = question;
		const ranking = rankingOf(world, edition, question);
		const reported = reportedRowsFor(world, edition, question);
		return {
			...provenanceOf(world, edition, [...ranking.ranked, ...ranking.unranked], reported),
			ranking,
			indicator,
			form,
			parent: parent === null ? null : unitOn(edition.units, parent, referenceDate(question)),
			replies: publishedRepliesIn(world, edition, ranking),
			peers: peerGroupsIn(edition, question, ranking),
			pooled: pooledFiguresIn(world, edition, question, ranking),
			choices: rankingChoicesOf(world, edition, question)
		};
	});
}
