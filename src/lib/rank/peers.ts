import type { RankedRow } from '../model/ranking.ts';
import type { Unit } from '../model/unit.ts';

/**
 * The units of a ranking that a unit is best held against: those of its own kind next above and next
 * below it, itself among them. None where it has no rank.
 */
export function peersAround(ranked: readonly RankedRow[], unit: Unit, each: number): RankedRow[] {
	const alike = ranked.filter((row) => row.unit.kind === unit.kind);
	const place = alike.findIndex((row) => row.unit.id === unit.id);
	return place < 0 ? [] : alike.slice(Math.max(0, place - each), place + each + 1);
}
