import { readPeriod } from '../../core/ingest/period/read-period.ts';
import type { Scorecard } from '../../core/model/catalogue.ts';
import type { Period } from '../../core/model/period.ts';
import { RequestError } from '../../core/model/request-error.ts';
import { scorecardVersionOn } from '../../core/model/score.ts';
import type { AppContext } from '../../server/app-context.ts';
import type { AsOfSnapshot } from '../../server/snapshot/as-of-snapshot.ts';
import { didYouMean } from '../../server/snapshot/did-you-mean.ts';
import { latestScorecardPeriod, scorecardPeriods } from './scorecard-periods.server.ts';
import type { ScorecardQuestion } from './compute-scorecard.server.ts';

/** Throws `RequestError` `unknown-scorecard`, with the nearest. */
export function findScorecard({ catalogue: { scorecards } }: AsOfSnapshot, id: string): Scorecard {
	const card = scorecards.find((other) => other.id === id);
	if (card) return card;
	const near = didYouMean(id, scorecards, (other) => [other.id, other.title.vi]);
	const offers = near.map((other) => ({ id: other.id, label: other.title.vi }));
	throw new RequestError('unknown-scorecard', { given: id, offers });
}

/** A period in words, or `latest`. Throws `RequestError`: `unknown-period`, `no-version`. */
export function* resolveScorecardPeriod(
	app: AppContext,
	snapshot: AsOfSnapshot,
	given: string,
	question: Omit<ScorecardQuestion, 'period' | 'version'>
): Generator<void, Period> {
	if (given !== 'latest') return parseScorecardPeriod(app, snapshot, question.card, given);
	const latest = yield* latestScorecardPeriod(app, snapshot, question);
	if (latest === null) throw new RequestError('no-version', { given });
	return latest;
}

/** Throws `RequestError` `unknown-period`, with those that there are. */
export function parseScorecardPeriod(
	app: AppContext,
	snapshot: AsOfSnapshot,
	card: Scorecard,
	given: string
): Period {
	const period = readPeriod(given, 'calendar');
	if (period !== null) return period;
	const offers = scorecardPeriods(app, snapshot, card).map(({ id }) => ({ id, label: id }));
	throw new RequestError('unknown-period', { given, offers });
}

/**
 * Question with the version in force on the last day of the period. Throws `RequestError`
 * `no-version`.
 */
export function withVersion(question: Omit<ScorecardQuestion, 'version'>): ScorecardQuestion {
	const version = scorecardVersionOn(question.card, question.period.end);
	if (version === null) throw new RequestError('no-version', { given: question.period.id });
	return { ...question, version };
}
