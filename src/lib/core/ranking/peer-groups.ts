import type { Indicator } from '../model/indicator.ts';
import { PEER_DIMENSIONS, type PeerAttribute, type PeerGroup } from '../model/peer-group.ts';
import type { RankedRow, Ranking } from '../model/ranking.ts';
import type { Unit, UnitId } from '../model/unit.ts';
import { withRankRanges } from './rank-range.ts';

/**
 * Peer groups of a ranking: units of the same kind, terrain or size. A group with a single ranked
 * unit, or with all of them, is left out because it adds nothing. The rules of ranks and rank
 * ranges are those of the whole ranking.
 */
export function peerGroups(
	{ ranked, unranked }: Ranking,
	direction: Indicator['direction'],
	likenessesOf: (unit: Unit) => PeerAttribute[]
): PeerGroup[] {
	return comparableGroups(ranked, unranked, likenessesOf).map(({ likeness, rows, others }) => ({
		...likeness,
		ranked: rerankRows(rows, direction),
		unranked: others
	}));
}

/** The groups of ranked rows that are not left out, each with the rows of its unranked units. */
export function comparableGroups<T extends { unit: Unit }, Other extends { unit: Unit }>(
	ranked: readonly T[],
	unranked: readonly Other[],
	likenessesOf: (unit: Unit) => PeerAttribute[]
): (AttributeGroup<T> & { others: Other[] })[] {
	const others = groupByPeerAttribute(unranked, likenessesOf);
	return [...groupByPeerAttribute(ranked, likenessesOf)]
		.filter(([, { rows }]) => rows.length > 1 && rows.length < ranked.length)
		.map(([key, group]) => ({ ...group, others: others.get(key)?.rows ?? [] }));
}

/** A unit with its rank, in a ranking by an indicator or a scorecard. */
type RowWithRank = Pick<RankedRow, 'unit' | 'rank' | 'tied'>;

/** Position of a unit within a peer group. */
export interface PeerPosition<Row extends RowWithRank = RowWithRank> {
	group: PeerAttribute & { ranked: readonly Row[] };
	row: Row;
}

/** The groups in which each unit is ranked, with its row there; looked up once for all units. */
export function peerPositions<Row extends RowWithRank>(
	peers: readonly PeerPosition<Row>['group'][]
): ReadonlyMap<UnitId, PeerPosition<Row>[]> {
	const standings = new Map<UnitId, PeerPosition<Row>[]>();
	for (const group of peers)
		for (const row of group.ranked) {
			const known = standings.get(row.unit.id);
			if (known) known.push({ group, row });
			else standings.set(row.unit.id, [{ group, row }]);
		}
	return standings;
}

interface AttributeGroup<T> {
	likeness: PeerAttribute;
	rows: T[];
}

/** Rows by attribute of their units, kinds first; a row can be in several groups. */
function groupByPeerAttribute<T extends { unit: Unit }>(
	rows: readonly T[],
	likenessesOf: (unit: Unit) => PeerAttribute[]
): Map<string, AttributeGroup<T>> {
	const groups = new Map<string, AttributeGroup<T>>();
	for (const row of rows)
		for (const likeness of likenessesOf(row.unit)) {
			const key = `${likeness.dimension}:${likeness.value}`;
			const group = groups.get(key);
			if (group) group.rows.push(row);
			else groups.set(key, { likeness, rows: [row] });
		}
	return new Map([...groups].sort(([, a], [, b]) => dimensionOrder(a) - dimensionOrder(b)));
}

const dimensionOrder = ({ likeness }: AttributeGroup<unknown>): number =>
	PEER_DIMENSIONS.indexOf(likeness.dimension);

/**
 * Ranks rows, given in rank order, among themselves: equal values share a rank and the next ranks are
 * skipped. The previous rank belongs to the whole ranking and is left out.
 */
function rerankRows(rows: RankedRow[], direction: Indicator['direction']): RankedRow[] {
	const alike = Map.groupBy(rows, ({ rank }) => rank);
	let before = 0;
	const anew = [...alike.values()].flatMap((equals) => {
		const place = { rank: before + 1, tied: equals.length > 1, previous: null, moved: null };
		before += equals.length;
		return equals.map((row) => ({ ...row, ...place }));
	});
	return withRankRanges(anew, null, direction).map((row, at) => ({
		...row,
		against: rows[at]?.against ?? null
	}));
}
