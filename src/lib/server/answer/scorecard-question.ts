import { readPeriod } from '../../ingest/read-period.ts';
import type { Scorecard } from '../../model/catalogue.ts';
import type { Period } from '../../model/period.ts';
import { RequestError } from '../../model/refusal.ts';
import { scorecardVersionOn } from '../../model/score.ts';
import type { Level } from '../../model/unit.ts';
import type { World } from '../world.ts';
import type { Edition } from './edition.ts';
import { nearest } from './nearest.ts';
import { latestOfCard, periodsOfCard } from './scorecard-periods.ts';
import type { ScorecardQuestion } from './scorecard.ts';

/** The levels that are ranked (docs/rules.md §7). */
export const RANKED_LEVELS: Level[] = ['district', 'commune'];

/** Throws `Refusal` `unknown-scorecard`, with the nearest. */
export function cardNamed({ catalogue: { scorecards } }: Edition, id: string): Scorecard {
	const card = scorecards.find((other) => other.id === id);
	if (card) return card;
	const near = nearest(id, scorecards, (other) => [other.id, other.title.vi]);
	const offers = near.map((other) => ({ id: other.id, label: other.title.vi }));
	throw new RequestError('unknown-scorecard', 404, id, offers);
}

/** Throws `Refusal` `unknown-level`. */
export function readLevel(given: string): Level {
	const level = RANKED_LEVELS.find((known) => known === given);
	if (level) return level;
	const offers = RANKED_LEVELS.map((id) => ({ id, label: id }));
	throw new RequestError('unknown-level', 400, given, offers);
}

/** A period in words, or `latest`. Throws `Refusal`: `unknown-period`, `no-version`. */
export function readAskedPeriod(
	world: World,
	edition: Edition,
	given: string,
	asked: Omit<ScorecardQuestion, 'period' | 'version'>
): Period {
	if (given !== 'latest') return readNamed(world, edition, asked.card, given);
	const latest = latestOfCard(world, edition, asked);
	if (latest === null) throw new RequestError('no-version', 404, given);
	return latest;
}

/** Throws `Refusal` `unknown-period`, with those that there are. */
export function readNamed(world: World, edition: Edition, card: Scorecard, given: string): Period {
	const period = readPeriod(given, 'calendar');
	if (period !== null) return period;
	const offers = periodsOfCard(world, edition, card).map(({ id }) => ({ id, label: id }));
	throw new RequestError('unknown-period', 400, given, offers);
}

/** With the version in force on the last day of the period. Throws `Refusal` `no-version`. */
export function withVersion(asked: Omit<ScorecardQuestion, 'version'>): ScorecardQuestion {
	const version = scorecardVersionOn(asked.card, asked.period.end);
	if (version === null) throw new RequestError('no-version', 404, asked.period.id);
	return { ...asked, version };
}
