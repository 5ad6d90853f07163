import type { UnitResult, UnitIndicator } from '../model/answer.ts';
import { isDay, type Day } from '../model/day.ts';
import type { Indicator } from '../model/indicator.ts';
import { RequestError } from '../model/refusal.ts';
import { unitOn, type Unit } from '../model/unit.ts';
import { latestSnapshot, type AsOfSnapshot } from './answer/edition.ts';
import { referenceDateOfUnit, relatedUnits } from './answer/family.ts';
import { latestRanking, type RankedUnit } from './answer/latest-ranking.ts';
import { peerGroupsIn } from './answer/peers.ts';
import { provenanceOfAll } from './answer/provenance.ts';
import { publishedRepliesOf } from './answer/replies.ts';
import { unitHistoryOf, seriesPointsOf, type UnitHistory } from './answer/series.ts';
import { statementsAboutUnit } from './answer/statements.ts';
import { unitInForce } from './answer/unit-in-force.ts';
import type { AppContext } from './world.ts';
import { CachedAnswers } from './answer/release-cache.ts';

const answers = new CachedAnswers<UnitResult>(300);

/**
 * All that the latest release says of the unit with a code: the one that bears it on a day; without
 * a day the one that bears it now, else the last that did. Before the first release there is a unit
 * but no figure. Throws `RequestError`: `unknown-unit`, `unknown-date`.
 */
export function getUnit(app: AppContext, code: string, on: string | null): UnitResult {
	const snapshot = latestSnapshot(app);
	const unit = findUnitByCode(snapshot, code, on);
	const day = referenceDateOfUnit(unit, on ?? snapshot.today);
	return answers.get(snapshot.cache, `${snapshot.cut} ${unit.id} ${day}`, () =>
		unitResultOf(app, snapshot, unit, day)
	);
}

function unitResultOf(app: AppContext, snapshot: AsOfSnapshot, unit: Unit, day: Day): UnitResult {
	const family = relatedUnits(snapshot.units, unit, day);
	const subject = { unit, parent: family.above[0]?.code ?? null };
	const histories = snapshot.catalogue.forms
		.filter(({ content, levels }) => content !== 'statements' && levels.includes(unit.level))
		.map((form) => unitHistoryOf(app, snapshot, form, unit));
	return {
		...provenanceOfAll(
			snapshot,
			histories.map(({ provenance }) => provenance)
		),
		unit,
		...family,
		indicators: snapshot.catalogue.indicators.flatMap((indicator) => {
			const history = histories.find(({ form }) => form.id === indicator.form);
			return history ? unitIndicatorOf(app, snapshot, history, indicator, subject) : [];
		}),
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
	if (on !== null && !isDay(on)) throw new RequestError('unknown-date', 400, on);
	if (on !== null) return unitInForce(units, code, on);
	const holders = units.byCode.get(code) ?? [];
	return unitOn(units, code, today) ?? holders.at(-1) ?? unitInForce(units, code, today);
}

function unitIndicatorOf(
	app: AppContext,
	snapshot: AsOfSnapshot,
	history: UnitHistory,
	indicator: Indicator,
	subject: RankedUnit
): UnitIndicator {
	return {
		indicator,
		latest: latestPosition(app, snapshot, history, indicator, subject),
		series: seriesPointsOf(app, snapshot, history, subject.unit, indicator)
	};
}

function latestPosition(
	app: AppContext,
	snapshot: AsOfSnapshot,
	history: UnitHistory,
	indicator: Indicator,
	subject: RankedUnit
): UnitIndicator['latest'] {
	const found = latestRanking(app, snapshot, history, indicator, subject);
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
