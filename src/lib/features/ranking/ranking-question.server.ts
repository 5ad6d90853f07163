import { readPeriod } from '../../core/ingest/period/read-period.ts';
import { formOf, indicatorOf } from '../../core/model/catalogue.ts';
import type { Form } from '../../core/model/form.ts';
import type { Indicator } from '../../core/model/indicator.ts';
import type { Period } from '../../core/model/period.ts';
import { GEOGRAPHIES, type Geography } from '../../core/model/ranking.ts';
import { RequestError, type RequestErrorCode } from '../../core/model/request-error.ts';
import { RANKED_LEVELS, type RankedLevel } from '../../core/model/unit.ts';
import { referenceDate, type RankingQuestion } from '../../core/figures/question.ts';
import type { AppContext } from '../../server/app-context.ts';
import type { AsOfSnapshot } from '../../server/snapshot/as-of-snapshot.ts';
import { didYouMean } from '../../server/snapshot/did-you-mean.ts';
import { unitInForce } from '../../server/snapshot/unit-in-force.ts';
import { lastEndedPeriod, latestPeriod, selectablePeriods } from './ranking-periods.server.ts';

/** A question as it stands in an address or on a command line. */
export interface RankingQuestionParams {
	indicator: string;
	level: string;
	/** Period in any common notation; `latest`: see `latestPeriod`. */
	period: string;
	/** Code of a unit; null: everywhere. */
	parent: string | null;
	geography: string;
	/** A number, `latest` or `live`. */
	release: string;
}

/** Throws `RequestError` for what does not exist (404) or cannot be read (400), with what exists. */
export const resolveRankingQuestion = (
	app: AppContext,
	snapshot: AsOfSnapshot,
	ask: RankingQuestionParams
): RankingQuestion =>
	resolveQuestionAbout(app, snapshot, ask, findIndicator(snapshot, ask.indicator));

/** The same of something else that is measured. */
export function resolveQuestionAbout(
	app: AppContext,
	snapshot: AsOfSnapshot,
	ask: Omit<RankingQuestionParams, 'indicator'>,
	indicator: Indicator
): RankingQuestion {
	const form = formOfIndicator(snapshot, indicator);
	const level = parseRankedLevel(ask.level);
	const geography = parseGeography(ask.geography);
	const { today } = snapshot;
	const base = { indicator, form, level, geography, today, parent: ask.parent };
	const period = resolveRankingPeriod(app, snapshot, ask.period, base);
	const question = { ...base, period };
	if (ask.parent !== null) unitInForce(snapshot.units, ask.parent, referenceDate(question));
	return question;
}

export function findIndicator({ catalogue }: AsOfSnapshot, id: string): Indicator {
	const indicator = indicatorOf(catalogue, id);
	if (indicator) return indicator;
	const near = didYouMean(id, catalogue.indicators, (other) => [other.id, other.label.vi]);
	const offers = near.map((other) => ({ id: other.id, label: other.label.vi }));
	throw new RequestError('unknown-indicator', { given: id, offers });
}

/** A checked catalogue has a form for every indicator. */
export function formOfIndicator({ catalogue }: AsOfSnapshot, { id, form }: Indicator): Form {
	const found = formOf(catalogue, form);
	if (!found) throw new Error(`indicator ${id} has no form`);
	return found;
}

/** Throws `RequestError` `unknown-level`. */
export const parseRankedLevel = (given: string): RankedLevel =>
	parseOneOf(RANKED_LEVELS, given, 'unknown-level');

/** Throws `RequestError` `unknown-geography`. */
export const parseGeography = (given: string): Geography =>
	parseOneOf(GEOGRAPHIES, given, 'unknown-geography');

function parseOneOf<T extends string>(
	values: readonly T[],
	given: string,
	code: RequestErrorCode
): T {
	const value = values.find((known) => known === given);
	if (value !== undefined) return value;
	throw new RequestError(code, {
		status: 400,
		given,
		offers: values.map((id) => ({ id, label: id }))
	});
}

function resolveRankingPeriod(
	app: AppContext,
	snapshot: AsOfSnapshot,
	given: string,
	base: Omit<RankingQuestion, 'period'>
): Period {
	const { form } = base;
	const period =
		given === 'latest'
			? (latestPeriod(app, snapshot, base) ?? lastEndedPeriod(form, snapshot))
			: readPeriod(given, form.calendar);
	if (period !== null) return period;
	const offers = selectablePeriods(app, snapshot, form).map(({ id }) => ({ id, label: id }));
	throw new RequestError('unknown-period', { given, offers });
}
