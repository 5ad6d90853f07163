import type { UnitResult, UnitIndicator } from '../../core/model/result.ts';
import { isDay, type Day } from '../../core/model/day.ts';
import type { Indicator } from '../../core/model/indicator.ts';
import { RequestError } from '../../core/model/request-error.ts';
import { unitOn, type Unit } from '../../core/model/unit.ts';
import { latestSnapshot, type AsOfSnapshot } from '../../server/snapshot/as-of-snapshot.ts';
import { referenceDateOfUnit } from '../ranking/ranking-choices.server.ts';
import { relatedUnits } from './related-units.server.ts';
import { latestRankingSteps, type RankedUnit } from '../comparison/latest-ranking.server.ts';
import { peerGroupsIn } from '../ranking/compute-ranking.server.ts';
import { provenanceOfAll } from '../../server/snapshot/provenance.ts';
import { publishedRepliesOf } from '../ranking/published-replies.server.ts';
import {
	unitHistoryOf,
	seriesPointsOf,
	type UnitHistory
} from '../comparison/unit-series.server.ts';
import { statementsAboutUnit } from '../../server/snapshot/statements.ts';
import { unitInForce } from '../../server/snapshot/unit-in-force.ts';
import type { AppContext } from '../../server/app-context.ts';
import { runAtOnce, runInTurns } from '../../server/http/request-turns.ts';
import { CachedAnswers } from '../../server/snapshot/release-cache.ts';

const answers = new CachedAnswers<UnitResult>(300);

/**
 * All that the latest release says of the unit with a code: the one that bears it on a day; without
 * a day the one that bears it now, else the last that did. Before the first release there is a unit
 * but no figure. Throws `RequestError`: `unknown-unit`, `unknown-date`.
 */
export function getUnit(app: AppContext, code: string, on: string | null): UnitResult {
	const { snapshot, key, steps } = unitQuestion(app, code, on);
	return answers.get(snapshot.cache, key, () => runAtOnce(steps()));
}

/**
 * Computes a unit, one indicator in a turn: the first page of a unit after a release ranks all units by
 * every indicator, which takes a second.
 */
export async function getUnitInTurns(
	app: AppContext,
	code: string,
	on: string | null
): Promise<UnitResult> {
	const { snapshot, key, steps } = unitQuestion(app, code, on);
	if (answers.has(snapshot.cache, key)) return getUnit(app, code, on);
	const result = await runInTurns(steps());
	return answers.get(snapshot.cache, key, () => result);
}

function unitQuestion(app: AppContext, code: string, on: string | null) {
	const snapshot = latestSnapshot(app);
	const unit = findUnitByCode(snapshot, code, on);
	const day = referenceDateOfUnit(unit, on ?? snapshot.today);
	const key = `${snapshot.cut} ${unit.id} ${day}`;
	return { snapshot, key, steps: () => unitResultSteps(app, snapshot, unit, day) };
}

/** Computes the result of a unit; each step reads a form or is a part of one indicator. */
function* unitResultSteps(
	app: AppContext,
	snapshot: AsOfSnapshot,
	unit: Unit,
	day: Day
): Generator<void, UnitResult> {
	const family = relatedUnits(snapshot.units, unit, day);
	const subject = { unit, parent: family.above[0]?.code ?? null };
	const histories: UnitHistory[] = [];
	for (const form of snapshot.catalogue.forms) {
		if (form.content === 'statements' || !form.levels.includes(unit.level)) continue;
		histories.push(unitHistoryOf(app, snapshot, form, unit));
		yield;
	}
	const indicators: UnitIndicator[] = [];
	for (const indicator of snapshot.catalogue.indicators) {
		const history = histories.find(({ form }) => form.id === indicator.form);
		if (!history) continue;
		const latest = yield* latestPositionSteps(app, snapshot, history, indicator, subject);
		const series = seriesPointsOf(app, snapshot, history, unit, indicator);
		indicators.push({ indicator, latest, series });
		yield;
	}
	return {
		...provenanceOfAll(
			snapshot,
			histories.map(({ provenance }) => provenance)
		),
		unit,
		...family,
		indicators,
		replies: publishedRepliesOf(app, snapshot, unit),
		statements: statementsAboutUnit(app, snapshot, unit)
	};
}

/** The unit with a code: on a day; without one of today, else the last that bore it. */
export function findUnitByCode(
	{ units, today }: AsOfSnapshot,
	code: string,
	on: string | null
): Unit {
	if (on !== null && !isDay(on)) throw new RequestError('unknown-date', { given: on });
	if (on !== null) return unitInForce(units, code, on);
	const holders = units.byCode.get(code) ?? [];
	return unitOn(units, code, today) ?? holders.at(-1) ?? unitInForce(units, code, today);
}

function* latestPositionSteps(
	app: AppContext,
	snapshot: AsOfSnapshot,
	history: UnitHistory,
	indicator: Indicator,
	subject: RankedUnit
): Generator<void, UnitIndicator['latest']> {
	const found = yield* latestRankingSteps(app, snapshot, history, indicator, subject);
	if (found === null) return null;
	const { question, ranking } = found;
	const { ranked, unranked, total } = ranking;
	const isOwn = (other: { unit: Unit }) => other.unit.id === subject.unit.id;
	const row = [...ranked, ...unranked].find(isOwn);
	if (row === undefined) return null;
	const peers = peerGroupsIn(snapshot, question, ranking).filter((group) =>
		group.ranked.some(isOwn)
	);
	return { period: question.period, row, ranked: ranked.length, total, peers };
}
