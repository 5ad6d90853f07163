import { hasPeerAttribute } from '../model/alike.ts';
import type { Indicator } from '../model/indicator.ts';
import type { PeerAttribute } from '../model/peer-group.ts';
import type { Unit } from '../model/unit.ts';
import { nearestRows } from '../rank/peers.ts';
import { ancestors } from './answer/choices.ts';
import { MOST_UNITS, openAsk, ownKind, type SideBySideAsk } from './answer/compared-ask.ts';
import type { Edition } from './answer/edition.ts';
import { dayOfUnit } from './answer/family.ts';
import { latestRanking } from './answer/latest-ranking.ts';
import { formBehind } from './answer/question.ts';
import { historyOf } from './answer/series.ts';
import type { World } from './world.ts';

/** So many above a unit and as many below. */
const EACH = 2;

/**
 * The units of a comparison, and those next to the first of them in its group: as they stand in the
 * latest ranking by the first of the indicators in which it has neighbours. No more than can be
 * compared; nobody is added where it has none.
 */
export function withNeighbours(world: World, ask: SideBySideAsk): Unit[] {
	const { edition, units, indicators, peers } = openAsk(world, ask);
	const [unit] = units;
	if (!unit) return units;
	const group = peers ?? ownKind(unit);
	const found = indicators
		.values()
		.map((indicator) => neighbours(world, edition, { unit, indicator, group }))
		.find(({ length }) => length > 1);
	return [...new Set([...units, ...(found ?? [])])].slice(0, MOST_UNITS);
}

function neighbours(
	world: World,
	edition: Edition,
	{ unit, indicator, group }: { unit: Unit; indicator: Indicator; group: PeerAttribute }
): Unit[] {
	const { units, today } = edition;
	const parent = ancestors(units, unit, dayOfUnit(unit, today)).at(-1)?.code ?? null;
	const history = historyOf(world, edition, formBehind(edition, indicator), unit);
	const found = latestRanking(world, edition, history, indicator, { unit, parent });
	if (found === null) return [];
	const { ranked, period } = found.ranking;
	const alike = ranked.filter((row) => hasPeerAttribute(units, row.unit, period.end, group));
	return nearestRows(alike, unit, EACH).map((row) => row.unit);
}
