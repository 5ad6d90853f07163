import { pooledSpans, poolFigures } from '../../core/figures/pooled-figures.ts';
import { type RankingQuestion, referenceDate } from '../../core/figures/question.ts';
import { hullOf } from '../../core/model/period.ts';
import type { PooledFigure, Ranking } from '../../core/model/ranking.ts';
import type { RankingResult } from '../../core/model/result.ts';
import { type UnitId, unitOn } from '../../core/model/unit.ts';
import type { AppContext } from '../../server/app-context.ts';
import { runAtOnce, runInTurns } from '../../server/http/request-turns.ts';
import { type AsOfSnapshot, snapshotOf } from '../../server/snapshot/as-of-snapshot.ts';
import { provenanceOf } from '../../server/snapshot/provenance.ts';
import { CachedAnswers } from '../../server/snapshot/release-cache.ts';
import { reportedRowsWithin } from '../../server/snapshot/reported-rows.ts';
import {
	peerGroupsIn,
	questionKey,
	rankingInputOf,
	rankingSteps,
	reportedRowsFor
} from './compute-ranking.server.ts';
import { publishedRepliesIn } from './published-replies.server.ts';
import { rankingChoicesOf } from './ranking-choices.server.ts';
import { type RankingQuestionParams, resolveRankingQuestion } from './ranking-question.server.ts';

const answers = new CachedAnswers<RankingResult>(500);

/**
 * The ranking that somebody asks for, with all that a page or export shows beside it. Throws
 * `RequestError` where there is no such thing or it cannot be read, saying what exists instead.
 */
export function getRanking(app: AppContext, ask: RankingQuestionParams): RankingResult {
	return runAtOnce(rankingResultSteps(app, ask));
}

/** Does the same as `getRanking`, with a turn between reading the rows and each of its parts. */
export const getRankingInTurns = (
	app: AppContext,
	ask: RankingQuestionParams
): Promise<RankingResult> => runInTurns(rankingResultSteps(app, ask));

function rankingResultSteps(
	app: AppContext,
	ask: RankingQuestionParams
): Generator<void, RankingResult> {
	const snapshot = snapshotOf(app, ask.release);
	return resultSteps(app, snapshot, resolveRankingQuestion(app, snapshot, ask));
}

/** The answer to a question that was read already. */
export const getRankingResult = (
	app: AppContext,
	snapshot: AsOfSnapshot,
	question: RankingQuestion
): RankingResult => runAtOnce(resultSteps(app, snapshot, question));

const resultSteps = (
	app: AppContext,
	snapshot: AsOfSnapshot,
	question: RankingQuestion
): Generator<void, RankingResult> =>
	answers.getInSteps(snapshot.cache, questionKey(snapshot, question), () =>
		newResultSteps(app, snapshot, question)
	);

function* newResultSteps(
	app: AppContext,
	snapshot: AsOfSnapshot,
	question: RankingQuestion
): Generator<void, RankingResult> {
	const { indicator, form, parent } = question;
	const ranking = yield* rankingSteps(app, snapshot, question);
	const reported = reportedRowsFor(app, snapshot, question);
	const provenance = provenanceOf(
		app,
		snapshot,
		[...ranking.ranked, ...ranking.unranked],
		reported
	);
	const peers = peerGroupsIn(snapshot, question, ranking);
	yield;
	const pooled = pooledFiguresIn(app, snapshot, question, ranking);
	yield;
	return {
		...provenance,
		ranking,
		indicator,
		form,
		parent: parent === null ? null : unitOn(snapshot.units, parent, referenceDate(question)),
		replies: publishedRepliesIn(app, snapshot, ranking),
		peers,
		pooled,
		choices: rankingChoicesOf(app, snapshot, question)
	};
}

/**
 * Figures over longer stretches of the units with few cases; reads nothing where there are no such
 * units.
 */
function pooledFiguresIn(
	app: AppContext,
	snapshot: AsOfSnapshot,
	question: RankingQuestion,
	{ unranked }: Ranking
): ReadonlyMap<UnitId, PooledFigure[]> {
	const units = unranked.filter(({ reason }) => reason === 'few-cases').map(({ unit }) => unit);
	const days = hullOf(pooledSpans(question).map(({ span }) => span));
	if (units.length === 0 || days === null) return new Map();
	const { rows } = reportedRowsWithin(app, snapshot, question.form, days);
	return poolFigures(question, units, {
		...rankingInputOf(app, snapshot, question),
		reported: rows
	});
}
