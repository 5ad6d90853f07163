import type { RankedRow, UnrankedRow } from './ranking.ts';

/** What units of one level may have in common: their kind, or an attribute of `data/units`. */
export const PEER_DIMENSIONS = ['kind', 'terrain', 'volume'] as const;

export type PeerDimension = (typeof PEER_DIMENSIONS)[number];

/** Something that a unit has in common with others of its level on a day. */
export interface PeerAttribute {
	dimension: PeerDimension;
	/** A kind of unit, a terrain, or a quarter by dossiers: `1`, the fewest, to `4`. */
	value: string;
}

/** Units of a ranking that are alike, ranked among themselves. */
export interface PeerGroup extends PeerAttribute {
	/** Ranks and rank ranges within the group; `against` is still against all units together. */
	ranked: RankedRow[];
	unranked: UnrankedRow[];
}
