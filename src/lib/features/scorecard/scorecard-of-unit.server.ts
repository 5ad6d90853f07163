import type { Scorecard } from '../../core/model/catalogue.ts';
import type { Period } from '../../core/model/period.ts';
import type { Geography } from '../../core/model/ranking.ts';
import { unitOn, type Unit } from '../../core/model/unit.ts';
import type { AppContext } from '../../server/app-context.ts';
import { ancestors, referenceDateOfUnit } from '../ranking/ranking-choices.server.ts';
import type { AsOfSnapshot } from '../../server/snapshot/as-of-snapshot.ts';
import { latestScorecardPeriod } from './scorecard-periods.server.ts';
import { withVersion } from './scorecard-question.server.ts';
import type { ScorecardQuestion } from './compute-scorecard.server.ts';
import { unitInForce } from '../../server/snapshot/unit-in-force.ts';

/** Question about one unit in a scorecard; no period: the latest. */
interface UnitScorecardQuestion {
	card: Scorecard;
	geography: Geography;
	period: Period | null;
}

/**
 * Unit with a code on the day of the scorecard; without a day, the unit that has the code now, else
 * the last that had it. Throws `RequestError` `unknown-unit`.
 */
export function findScoredUnit(
	{ units, today }: AsOfSnapshot,
	code: string,
	{ geography, period }: Pick<UnitScorecardQuestion, 'geography' | 'period'>
): Unit {
	if (geography === 'current') return unitInForce(units, code, today);
	if (period) return unitInForce(units, code, period.end);
	return (
		unitOn(units, code, today) ?? units.byCode.get(code)?.at(-1) ?? unitInForce(units, code, today)
	);
}

/**
 * The ranking in which a unit stands: of its level in its province. Null where it was never in force
 * at the end of a period. Throws `RequestError` `no-version`.
 */
export function* scorecardQuestionOf(
	app: AppContext,
	snapshot: AsOfSnapshot,
	unit: Unit,
	{ card, geography, period: named }: UnitScorecardQuestion
): Generator<void, ScorecardQuestion | null> {
	const day =
		named && geography === 'period' ? named.end : referenceDateOfUnit(unit, snapshot.today);
	const parent = ancestors(snapshot.units, unit, day).at(-1)?.code ?? null;
	const base = { card, level: unit.level, parent, geography };
	const inForce = geography === 'period' ? unit : undefined;
	const period = named ?? (yield* latestScorecardPeriod(app, snapshot, base, inForce));
	return period && withVersion({ ...base, period });
}
