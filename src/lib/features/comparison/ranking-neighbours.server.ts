import { hasPeerAttribute } from '../../core/model/peer-attributes.ts';
import type { Indicator } from '../../core/model/indicator.ts';
import type { PeerAttribute } from '../../core/model/peer-group.ts';
import type { Unit } from '../../core/model/unit.ts';
import { nearestRows } from '../../core/ranking/peers.ts';
import { ancestors, referenceDateOfUnit } from '../ranking/ranking-choices.server.ts';
import {
	MAX_COMPARED_UNITS,
	resolveComparison,
	kindAttributeOf,
	type ComparisonQuestion
} from './comparison-question.server.ts';
import type { AsOfSnapshot } from '../../server/snapshot/as-of-snapshot.ts';
import { latestRankingSteps } from './latest-ranking.server.ts';
import { formOfIndicator } from '../ranking/ranking-question.server.ts';
import { unitHistoryOf } from './unit-series.server.ts';
import type { AppContext } from '../../server/app-context.ts';
import { runAtOnce } from '../../server/http/request-turns.ts';

/** Number of units listed above and below a unit. */
const NEIGHBOURS_EACH_SIDE = 2;

/**
 * The units of a comparison, and those next to the first of them in its group: as they stand in the
 * latest ranking by the first of the indicators in which it has neighbours. No more than can be
 * compared; nobody is added where it has none.
 */
export function addNeighbours(app: AppContext, ask: ComparisonQuestion): Unit[] {
	const { snapshot, units, indicators, peers } = resolveComparison(app, ask);
	const [unit] = units;
	if (!unit) return units;
	const group = peers ?? kindAttributeOf(unit);
	const found = indicators
		.values()
		.map((indicator) => neighboursOf(app, snapshot, { unit, indicator, group }))
		.find(({ length }) => length > 1);
	return [...new Set([...units, ...(found ?? [])])].slice(0, MAX_COMPARED_UNITS);
}

function neighboursOf(
	app: AppContext,
	snapshot: AsOfSnapshot,
	{ unit, indicator, group }: { unit: Unit; indicator: Indicator; group: PeerAttribute }
): Unit[] {
	const { units, today } = snapshot;
	const parent = ancestors(units, unit, referenceDateOfUnit(unit, today)).at(-1)?.code ?? null;
	const history = unitHistoryOf(app, snapshot, formOfIndicator(snapshot, indicator), unit);
	const steps = latestRankingSteps(app, snapshot, history, indicator, { unit, parent });
	const found = runAtOnce(steps);
	if (found === null) return [];
	const { ranked, period } = found.ranking;
	const alike = ranked.filter((row) => hasPeerAttribute(units, row.unit, period.end, group));
	return nearestRows(alike, unit, NEIGHBOURS_EACH_SIDE).map((row) => row.unit);
}
