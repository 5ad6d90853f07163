import type { Indicator } from '../model/indicator.ts';
import type { PeerDimension, PeerGroup } from '../model/peer-group.ts';
import type { RankedRow, Ranking, UnrankedRow } from '../model/ranking.ts';
import type { Terrain, Unit, UnitId } from '../model/unit.ts';
import { withRanges } from './range.ts';

/** Fewer units than this are not cut into quarters. */
const FEWEST_TO_CUT = 8;

type Row = RankedRow | UnrankedRow;

/**
 * The groups of a ranking that a unit can fairly be held against: its kind, its terrain, and the
 * quarter of units with about as many cases. A group with a single ranked unit, or with all of
 * them, says nothing and is left out. The rules of ranks and rank ranges are those of the whole.
 */
export function peerGroups(
	{ ranked, unranked }: Ranking,
	direction: Indicator['direction'],
	terrainOf: (unit: Unit) => Terrain | null
): PeerGroup[] {
	const quarters = quartersOf(ranked);
	const ways: [PeerDimension, (row: Row) => string | null][] = [
		['kind', ({ unit }) => unit.kind],
		['terrain', ({ unit }) => terrainOf(unit)],
		['volume', ({ unit }) => quarters.get(unit.id) ?? null]
	];
	return ways.flatMap(([dimension, valueOf]) => {
		const rows = Map.groupBy(ranked, valueOf);
		const others = Map.groupBy(unranked, valueOf);
		return [...rows].flatMap(([value, own]) =>
			value === null || own.length < 2 || own.length === ranked.length
				? []
				: {
						dimension,
						value,
						ranked: rankedAmong(own, direction),
						unranked: others.get(value) ?? []
					}
		);
	});
}

/**
 * Rows that stand in rank order, ranked anew among themselves: equal values share a rank and the
 * next is skipped. Where they stood before is a matter of the whole ranking and is left out.
 */
function rankedAmong(rows: RankedRow[], direction: Indicator['direction']): RankedRow[] {
	const alike = Map.groupBy(rows, ({ rank }) => rank);
	let before = 0;
	const anew = [...alike.values()].flatMap((equals) => {
		const place = { rank: before + 1, tied: equals.length > 1, previous: null, moved: null };
		before += equals.length;
		return equals.map((row) => ({ ...row, ...place }));
	});
	return withRanges(anew, null, direction).map((row, at) => ({
		...row,
		against: rows[at]?.against ?? null
	}));
}

/** `1` for the quarter with the fewest cases to `4`; units with as many cases lie in the same one. */
function quartersOf(ranked: RankedRow[]): Map<UnitId, string> {
	const sized = ranked
		.flatMap(({ unit, figure }) =>
			figure.denominator === null ? [] : { id: unit.id, cases: figure.denominator }
		)
		.sort((a, b) => (a.cases < b.cases ? -1 : a.cases > b.cases ? 1 : 0));
	const quarters = new Map<UnitId, string>();
	if (sized.length < FEWEST_TO_CUT) return quarters;
	let fewer = 0;
	for (const [at, { id, cases }] of sized.entries()) {
		if (sized[at - 1]?.cases !== cases) fewer = at;
		quarters.set(id, String(1 + Math.floor((4 * fewer) / sized.length)));
	}
	return quarters;
}
