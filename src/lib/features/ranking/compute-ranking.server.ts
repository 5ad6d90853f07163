import { isPeriodWithin } from '../../core/figures/periods.ts';
import {
	type RankingInput,
	type RankingQuestion,
	referenceDate
} from '../../core/figures/question.ts';
import { peerAttributesOf } from '../../core/model/peer-attributes.ts';
import type { PeerGroup } from '../../core/model/peer-group.ts';
import { hullOf, type Period, periodBefore } from '../../core/model/period.ts';
import type { Ranking } from '../../core/model/ranking.ts';
import type { UnitId } from '../../core/model/unit.ts';
import { withChange } from '../../core/ranking/change.ts';
import { peerGroups } from '../../core/ranking/peer-groups.ts';
import { rankUnits } from '../../core/ranking/rank.ts';
import { runAtOnce } from '../../server/http/request-turns.ts';
import type { AppContext } from '../../server/app-context.ts';
import type { AsOfSnapshot } from '../../server/snapshot/as-of-snapshot.ts';
import { CachedAnswers } from '../../server/snapshot/release-cache.ts';
import { type ReportedRows, reportedRowsWithin } from '../../server/snapshot/reported-rows.ts';
import { statementsIn } from '../../server/snapshot/statements.ts';

const groups = new CachedAnswers<PeerGroup[]>(1000);

/** Peer groups of a ranking on its reference date. */
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

const rankings = new CachedAnswers<Ranking>(1000);

/** The ranking that answers a question in a snapshot, with the change against the period before. */
export const rankingOf = (
	app: AppContext,
	snapshot: AsOfSnapshot,
	question: RankingQuestion
): Ranking => runAtOnce(rankingSteps(app, snapshot, question));

/** Does the same as `rankingOf`, in steps; there is none where the ranking is known. */
export const rankingSteps = (
	app: AppContext,
	snapshot: AsOfSnapshot,
	question: RankingQuestion
): Generator<void, Ranking> =>
	rankings.getInSteps(snapshot.cache, questionKey(snapshot, question), () =>
		newRankingSteps(app, snapshot, question)
	);

/** Reads the rows, then ranks each of the two periods. */
function* newRankingSteps(
	app: AppContext,
	snapshot: AsOfSnapshot,
	question: RankingQuestion
): Generator<void, Ranking> {
	const { rows } = reportedRowsFor(app, snapshot, question);
	yield;
	const rank = (period: Period): Ranking =>
		rankUnits(
			{ ...question, period },
			{ ...rankingInputOf(app, snapshot, { ...question, period }), reported: rows }
		);
	const own = rank(question.period);
	yield;
	const before = periodBefore(question.period, question.form.calendar);
	const ranking = withChange(own, before && rank(before));
	yield;
	return ranking;
}

/** The rows behind a ranking: of its period and the one before, read in one go. */
export function reportedRowsFor(
	app: AppContext,
	snapshot: AsOfSnapshot,
	{ form, period }: Pick<RankingQuestion, 'form' | 'period'>
): ReportedRows {
	const before = periodBefore(period, form.calendar);
	const days = hullOf(before ? [before, period] : [period]) ?? period;
	return reportedRowsWithin(app, snapshot, form, days);
}

/** Input of a ranking except the rows. */
export function rankingInputOf(
	app: AppContext,
	snapshot: AsOfSnapshot,
	{ indicator, period }: Pick<RankingQuestion, 'indicator' | 'period'>
): Omit<RankingInput, 'reported'> {
	const stated = statementsIn(app, snapshot)
		.filter(({ statement }) => statement.kind === 'result' && statement.indicator === indicator.id)
		.filter((statement) => isPeriodWithin(statement.period, period))
		.map(({ unit }): UnitId => unit);
	return { units: snapshot.units, calendar: snapshot.catalogue, stated: new Set(stated) };
}

/** A question as text: the same for the same question, in the same snapshot. */
export const questionKey = (
	{ cut }: AsOfSnapshot,
	{ indicator, level, period, parent, geography }: RankingQuestion
): string => JSON.stringify([cut, indicator.id, level, period.id, parent, geography]);
