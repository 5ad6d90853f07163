import { RequestError } from '../../core/model/request-error.ts';
import type { ScorecardPosition, ScorecardResult } from '../../core/model/score.ts';
import { isRankedLevel, RANKED_LEVELS, unitOn, unitsOn, type Unit } from '../../core/model/unit.ts';
import { referenceDate } from '../../core/figures/question.ts';
import { unitsAbove } from '../ranking/ranking-choices.server.ts';
import {
	snapshotOf,
	latestSnapshot,
	type AsOfSnapshot
} from '../../server/snapshot/as-of-snapshot.ts';
import { parseGeography, parseRankedLevel } from '../ranking/ranking-question.server.ts';
import { findScoredUnit, scorecardQuestionOf } from './scorecard-of-unit.server.ts';
import { scorecardPeriods } from './scorecard-periods.server.ts';
import {
	findScorecard,
	resolveScorecardPeriod,
	parseScorecardPeriod,
	withVersion
} from './scorecard-question.server.ts';
import { scoreSteps, type ScorecardQuestion } from './compute-scorecard.server.ts';
import { unitInForce } from '../../server/snapshot/unit-in-force.ts';
import type { AppContext } from '../../server/app-context.ts';
import { runInTurns } from '../../server/http/request-turns.ts';

/** A question as it stands in an address. */
export interface ScorecardQuestionParams {
	id: string;
	level: string;
	/** Period in any common notation; `latest`: see `latestScorecardPeriod`. */
	period: string;
	/** Code of a unit; null: everywhere. */
	parent: string | null;
	geography: string;
	/** A number or `latest`. */
	release: string;
}

/** The same about one unit. */
export interface UnitScoreQuestion extends Pick<
	ScorecardQuestionParams,
	'id' | 'period' | 'geography' | 'release'
> {
	code: string;
}

/**
 * The units of a level by their points. Throws `RequestError` for what does not exist or cannot be read:
 * `unknown-scorecard`, `unknown-level`, `unknown-period`, `unknown-geography`, `no-version`,
 * `unknown-unit`.
 */
export const getScorecard = (
	app: AppContext,
	ask: ScorecardQuestionParams
): Promise<ScorecardResult> => runInTurns(scorecardSteps(app, ask));

/** Works in steps: the first page after a release ranks all units by every component. */
function* scorecardSteps(
	app: AppContext,
	ask: ScorecardQuestionParams
): Generator<void, ScorecardResult> {
	const snapshot = snapshotOf(app, ask.release);
	const card = findScorecard(snapshot, ask.id);
	const geography = parseGeography(ask.geography);
	const base = { card, level: parseRankedLevel(ask.level), parent: ask.parent, geography };
	const period = yield* resolveScorecardPeriod(app, snapshot, ask.period, base);
	const question = withVersion({ ...base, period });
	if (ask.parent !== null)
		unitInForce(snapshot.units, ask.parent, scorecardReferenceDate(question, snapshot));
	return yield* resultSteps(app, snapshot, question);
}

/**
 * The same for the units among which one is ranked: those of its level in its province. Without a
 * period, the latest in which it was in force. Throws as `getScorecard` does.
 */
export const getUnitScore = (app: AppContext, ask: UnitScoreQuestion): Promise<UnitScoreResult> =>
	runInTurns(unitScoreSteps(app, ask));

interface UnitScoreResult {
	answer: ScorecardResult;
	unit: Unit;
}

function* unitScoreSteps(
	app: AppContext,
	ask: UnitScoreQuestion
): Generator<void, UnitScoreResult> {
	const snapshot = snapshotOf(app, ask.release);
	const card = findScorecard(snapshot, ask.id);
	const geography = parseGeography(ask.geography);
	const period =
		ask.period === 'latest' ? null : parseScorecardPeriod(app, snapshot, card, ask.period);
	const unit = findScoredUnit(snapshot, ask.code, { geography, period });
	if (!isRankedLevel(unit.level)) throw new RequestError('unknown-unit', { given: ask.code });
	const about = { card, geography, period };
	const question = yield* scorecardQuestionOf(app, snapshot, unit, about);
	if (question === null) throw new RequestError('no-version', { given: ask.period });
	return { answer: yield* resultSteps(app, snapshot, question), unit };
}

/** Position of a unit in each scorecard in the latest release, as on the page of its points. */
export function getUnitScores(app: AppContext, unit: Unit): Promise<ScorecardPosition[]> {
	return runInTurns(positionSteps(app, unit));
}

/** Computes the positions; the first page after a release ranks all units by every component. */
function* positionSteps(app: AppContext, unit: Unit): Generator<void, ScorecardPosition[]> {
	const positions: ScorecardPosition[] = [];
	if (!isRankedLevel(unit.level)) return positions;
	const snapshot = latestSnapshot(app);
	for (const card of snapshot.catalogue.scorecards) {
		const about = { card, geography: 'period', period: null } as const;
		const question = yield* scorecardQuestionOf(app, snapshot, unit, about);
		if (question === null) continue;
		const { ranking, provenance } = yield* scoreSteps(app, snapshot, question);
		const { ranked, unranked } = ranking;
		const score = [...ranked, ...unranked].find((other) => other.unit.id === unit.id);
		const { level, period } = question;
		if (!score) continue;
		const { isDemo } = provenance;
		positions.push({ card, level, period, score, ranked: ranked.length, isDemo });
	}
	return positions;
}

function* resultSteps(
	app: AppContext,
	snapshot: AsOfSnapshot,
	question: ScorecardQuestion
): Generator<void, ScorecardResult> {
	const { parent } = question;
	const { provenance, ...scored } = yield* scoreSteps(app, snapshot, question);
	const day = scorecardReferenceDate(question, snapshot);
	return {
		...provenance,
		...question,
		...scored,
		parent: parent === null ? null : unitOn(snapshot.units, parent, day),
		choices: {
			levels: RANKED_LEVELS.filter((level) => unitsOn(snapshot.units, day, { level }).length > 0),
			periods: scorecardPeriods(app, snapshot, question.card),
			parents: unitsAbove(snapshot.units, question.level, day)
		}
	};
}

const scorecardReferenceDate = (question: ScorecardQuestion, { today }: AsOfSnapshot) =>
	referenceDate({ ...question, today });
