import type { UnitResult, UnitIndicator } from '../../core/model/result.ts';
import { isDay, type Day } from '../../core/model/day.ts';
import type { Indicator } from '../../core/model/indicator.ts';
import { RequestError } from '../../core/model/request-error.ts';
import { unitOn, type Unit } from '../../core/model/unit.ts';
import { latestSnapshot, type AsOfSnapshot } from '../../server/snapshot/as-of-snapshot.ts';
import { referenceDateOfUnit } from '../ranking/ranking-choices.server.ts';
import { relatedUnits } from './related-units.server.ts';
import { latestRanking, type RankedUnit } from '../comparison/latest-ranking.server.ts';
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
import { CachedAnswers } from '../../server/snapshot/release-cache.ts';

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
	if (on !== null && !isDay(on)) throw new RequestError('unknown-date', { given: on });
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
