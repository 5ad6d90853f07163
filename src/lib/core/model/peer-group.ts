import type { BilingualText } from './bilingual-text.ts';
import type { RankedRow, UnrankedRow } from './ranking.ts';

/** Property shared by units of one level: their kind, or an attribute of `data/units`. */
export const PEER_DIMENSIONS = ['kind', 'terrain', 'volume'] as const;

export type PeerDimension = (typeof PEER_DIMENSIONS)[number];

/** Something that a unit has in common with others of its level on a day. */
export interface PeerAttribute {
	dimension: PeerDimension;
	/** A kind of unit, a terrain, or a quarter by dossiers: `1`, the fewest, to `4`. */
	value: string;
}

/** Names of peer groups, by dimension. */
export type PeerGroupNames = Record<PeerDimension, PeerDimensionNames>;

export interface PeerDimensionNames {
	label: BilingualText;
	/** Rule by which units belong to a group, where the label does not say it. */
	note?: BilingualText;
	/** Names by value: a kind of unit, a terrain or a quartile of size. */
	groups: Record<string, PeerGroupName>;
}

export interface PeerGroupName {
	/** The units, behind a number: `đơn vị vùng miền núi`. */
	noun: BilingualText;
	/** Shorter names: `brief` follows a rank (`miền núi`), `short` labels a line (`Miền núi`). */
	brief?: BilingualText;
	short?: BilingualText;
}

/** Units of a ranking that are alike, ranked among themselves. */
export interface PeerGroup extends PeerAttribute {
	/** Ranks and rank ranges within the group; `against` is still against all units together. */
	ranked: RankedRow[];
	unranked: UnrankedRow[];
}
