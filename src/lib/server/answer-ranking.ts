import type { RankingResult } from '../model/answer.ts';
import { unitOn } from '../model/unit.ts';
import { referenceDate, type RankingQuestion } from '../rank/question.ts';
import { choicesBeside } from './answer/choices.ts';
import { editionOf, type Edition } from './answer/edition.ts';
import { peersIn } from './answer/peers.ts';
import { pooledIn } from './answer/pooled.ts';
import { provenanceOf } from './answer/provenance.ts';
import { readQuestion, type RankingAsk } from './answer/question.ts';
import { repliesIn } from './answer/replies.ts';
import { keyOf, rankingOf, reportedFor } from './answer/ranking.ts';
import type { World } from './world.ts';
import { CachedAnswers } from './answer/release-cache.ts';

const answers = new CachedAnswers<RankingResult>(500);

/**
 * The ranking that somebody asks for, with all that a page or export shows beside it. Throws
 * `Refusal` where there is no such thing or it cannot be read, saying what exists instead.
 */
export function answerRanking(world: World, ask: RankingAsk): RankingResult {
	const edition = editionOf(world, ask.release);
	return answerQuestion(world, edition, readQuestion(world, edition, ask));
}

/** The answer to a question that was read already. */
export function answerQuestion(
	world: World,
	edition: Edition,
	question: RankingQuestion
): RankingResult {
	return answers.get(edition.cache, keyOf(edition, question), () => {
		const { indicator, form, parent } = question;
		const ranking = rankingOf(world, edition, question);
		const reported = reportedFor(world, edition, question);
		return {
			...provenanceOf(world, edition, [...ranking.ranked, ...ranking.unranked], reported),
			ranking,
			indicator,
			form,
			parent: parent === null ? null : unitOn(edition.units, parent, referenceDate(question)),
			replies: repliesIn(world, edition, ranking),
			peers: peersIn(edition, question, ranking),
			pooled: pooledIn(world, edition, question, ranking),
			choices: choicesBeside(world, edition, question)
		};
	});
}
