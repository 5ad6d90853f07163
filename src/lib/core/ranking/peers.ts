import type { RankedRow } from '../model/ranking.ts';
import type { Unit } from '../model/unit.ts';

/**
 * Ranked units of the same kind next above and next below a unit, including the unit. Empty where
 * the unit has no rank.
 */
export const nearestPeers = (ranked: readonly RankedRow[], unit: Unit, each: number): RankedRow[] =>
	nearestRows(
		ranked.filter((row) => row.unit.kind === unit.kind),
		unit,
		each
	);

/** The same among given rows, such as those of a peer group. */
export function nearestRows(rows: readonly RankedRow[], unit: Unit, each: number): RankedRow[] {
	const place = rows.findIndex((row) => row.unit.id === unit.id);
	return place < 0 ? [] : rows.slice(Math.max(0, place - each), place + each + 1);
}
