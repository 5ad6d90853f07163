import { readPeriod } from '../../ingest/read-period.ts';
import { formOf, indicatorOf } from '../../model/catalogue.ts';
import type { Form } from '../../model/form.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { Period } from '../../model/period.ts';
import type { Geography } from '../../model/ranking.ts';
import { RequestError, type RequestErrorCode } from '../../model/refusal.ts';
import type { Level } from '../../model/unit.ts';
import { referenceDate, type RankingQuestion } from '../../rank/question.ts';
import type { World } from '../world.ts';
import type { Edition } from './edition.ts';
import { nearest } from './nearest.ts';
import { unitInForce } from './unit-in-force.ts';
import { lastEnded, latestPeriod, periodsToAsk } from './periods.ts';

/** A question as it stands in an address or on a command line. */
export interface RankingAsk {
	indicator: string;
	level: string;
	/** In any way that people write periods; `latest`: see `latestPeriod`. */
	period: string;
	/** Code of a unit; null: everywhere. */
	parent: string | null;
	geography: string;
	/** A number, `latest` or `live`. */
	release: string;
}

/** The levels that are ranked (docs/rules.md §7). */
const LEVELS: Level[] = ['district', 'commune'];
const GEOGRAPHIES: Geography[] = ['period', 'current'];

/** Throws `Refusal` for what does not exist (404) or cannot be read (400), with what exists. */
export const readQuestion = (world: World, edition: Edition, ask: RankingAsk): RankingQuestion =>
	readQuestionOf(world, edition, ask, readIndicator(edition, ask.indicator));

/** The same of something else that is measured. */
export function readQuestionOf(
	world: World,
	edition: Edition,
	ask: Omit<RankingAsk, 'indicator'>,
	indicator: Indicator
): RankingQuestion {
	const form = formBehind(edition, indicator);
	const level = oneOf(LEVELS, ask.level, 'unknown-level');
	const geography = readGeography(ask.geography);
	const { today } = edition;
	const asked = { indicator, form, level, geography, today, parent: ask.parent };
	const period = readAskedPeriod(world, edition, ask.period, asked);
	const question = { ...asked, period };
	if (ask.parent !== null) unitInForce(edition.units, ask.parent, referenceDate(question));
	return question;
}

export function readIndicator({ catalogue }: Edition, id: string): Indicator {
	const indicator = indicatorOf(catalogue, id);
	if (indicator) return indicator;
	const near = nearest(id, catalogue.indicators, (other) => [other.id, other.label.vi]);
	const offers = near.map((other) => ({ id: other.id, label: other.label.vi }));
	throw new RequestError('unknown-indicator', 404, id, offers);
}

/** A checked catalogue has a form for every indicator. */
export function formBehind({ catalogue }: Edition, { id, form }: Indicator): Form {
	const found = formOf(catalogue, form);
	if (!found) throw new Error(`indicator ${id} has no form`);
	return found;
}

export const readGeography = (given: string): Geography =>
	oneOf(GEOGRAPHIES, given, 'unknown-geography');

function oneOf<T extends string>(values: T[], given: string, code: RequestErrorCode): T {
	const value = values.find((known) => known === given);
	if (value !== undefined) return value;
	throw new RequestError(
		code,
		400,
		given,
		values.map((id) => ({ id, label: id }))
	);
}

function readAskedPeriod(
	world: World,
	edition: Edition,
	given: string,
	asked: Omit<RankingQuestion, 'period'>
): Period {
	const { form } = asked;
	const period =
		given === 'latest'
			? (latestPeriod(world, edition, asked) ?? lastEnded(form, edition))
			: readPeriod(given, form.calendar);
	if (period !== null) return period;
	const offers = periodsToAsk(world, edition, form).map(({ id }) => ({ id, label: id }));
	throw new RequestError('unknown-period', 400, given, offers);
}
