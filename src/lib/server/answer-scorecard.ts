import { readPeriod } from '../ingest/read-period.ts';
import type { Scorecard } from '../model/catalogue.ts';
import type { Period } from '../model/period.ts';
import { Refusal } from '../model/refusal.ts';
import { versionOn, type ScorecardAnswer } from '../model/score.ts';
import { unitOn, unitsOn, type Level, type Unit } from '../model/unit.ts';
import { ancestors, unitsAbove } from './answer/choices.ts';
import { editionOf, type Edition } from './answer/edition.ts';
import { dayOfUnit } from './answer/family.ts';
import { nearest } from './answer/nearest.ts';
import { latestOfCard, periodsOfCard } from './answer/scorecard-periods.ts';
import { scoresOf, type ScorecardQuestion } from './answer/scorecard.ts';
import { unitInForce } from './answer/unit-in-force.ts';
import type { World } from './world.ts';

/** A question as it stands in an address. */
export interface ScorecardAsk {
	id: string;
	level: string;
	/** In any way that people write periods; `latest`: see `latestOfCard`. */
	period: string;
	/** Code of a unit; null: everywhere. */
	parent: string | null;
	/** A number or `latest`. */
	release: string;
}

const LEVELS: Level[] = ['district', 'commune'];

/**
 * The units of a level by their points. Throws `Refusal` for what does not exist or cannot be read:
 * `unknown-scorecard`, `unknown-level`, `unknown-period`, `no-version`, `unknown-unit`.
 */
export function answerScorecard(world: World, ask: ScorecardAsk): ScorecardAnswer {
	const edition = editionOf(world, ask.release);
	const card = cardNamed(edition, ask.id);
	const level = readLevel(ask.level);
	const asked = { card, level, parent: ask.parent };
	const period = readAskedPeriod(world, edition, ask.period, asked);
	if (ask.parent !== null) unitInForce(edition.units, ask.parent, period.end);
	return answerQuestion(world, edition, withVersion({ ...asked, period }));
}

/**
 * The same for the units among which one is ranked: those of its level in its province. Without a
 * period, the latest in which it was in force. Throws as `answerScorecard` does.
 */
export function answerUnitScore(
	world: World,
	{ id, code, period: given, release }: Omit<ScorecardAsk, 'level' | 'parent'> & { code: string }
): { answer: ScorecardAnswer; unit: Unit } {
	const edition = editionOf(world, release);
	const card = cardNamed(edition, id);
	const named = given === 'latest' ? null : readNamed(world, edition, card, given);
	const unit = named ? unitInForce(edition.units, code, named.end) : lastHolder(edition, code);
	if (!LEVELS.includes(unit.level)) throw new Refusal('unknown-unit', 404, code);
	const day = named?.end ?? dayOfUnit(unit, edition.today);
	const parent = ancestors(edition.units, unit, day).at(-1)?.code ?? null;
	const asked = { card, level: unit.level, parent };
	const period = named ?? latestOfCard(world, edition, { ...asked, unit });
	if (period === null) throw new Refusal('no-version', 404, given);
	return { answer: answerQuestion(world, edition, withVersion({ ...asked, period })), unit };
}

function answerQuestion(
	world: World,
	edition: Edition,
	question: ScorecardQuestion
): ScorecardAnswer {
	const { card, version, level, period, parent } = question;
	const { ranking, coverage, provenance } = scoresOf(world, edition, question);
	const { end } = period;
	return {
		...provenance,
		...{ card, version, level, period, ranking, coverage },
		parent: parent === null ? null : unitOn(edition.units, parent, end),
		choices: {
			levels: LEVELS.filter((other) => unitsOn(edition.units, end, { level: other }).length > 0),
			periods: periodsOfCard(world, edition, card),
			parents: unitsAbove(edition.units, level, end)
		}
	};
}

function cardNamed({ catalogue: { scorecards } }: Edition, id: string): Scorecard {
	const card = scorecards.find((other) => other.id === id);
	if (card) return card;
	const near = nearest(id, scorecards, (other) => [other.id, other.title.vi]);
	const offers = near.map((other) => ({ id: other.id, label: other.title.vi }));
	throw new Refusal('unknown-scorecard', 404, id, offers);
}

function readLevel(given: string): Level {
	const level = LEVELS.find((known) => known === given);
	if (level) return level;
	const offers = LEVELS.map((id) => ({ id, label: id }));
	throw new Refusal('unknown-level', 400, given, offers);
}

function readAskedPeriod(
	world: World,
	edition: Edition,
	given: string,
	asked: Omit<ScorecardQuestion, 'period' | 'version'>
): Period {
	if (given !== 'latest') return readNamed(world, edition, asked.card, given);
	const latest = latestOfCard(world, edition, asked);
	if (latest === null) throw new Refusal('no-version', 404, given);
	return latest;
}

function readNamed(world: World, edition: Edition, card: Scorecard, given: string): Period {
	const period = readPeriod(given, 'calendar');
	if (period !== null) return period;
	const offers = periodsOfCard(world, edition, card).map(({ id }) => ({ id, label: id }));
	throw new Refusal('unknown-period', 400, given, offers);
}

function withVersion(asked: Omit<ScorecardQuestion, 'version'>): ScorecardQuestion {
	const version = versionOn(asked.card, asked.period.end);
	if (version === null) throw new Refusal('no-version', 404, asked.period.id);
	return { ...asked, version };
}

/** Who bears a code now, else who bore it last. */
function lastHolder({ units, today }: Edition, code: string): Unit {
	return (
		unitOn(units, code, today) ?? units.byCode.get(code)?.at(-1) ?? unitInForce(units, code, today)
	);
}
