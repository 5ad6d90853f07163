import type { RankedRow, UnrankedRow } from './ranking.ts';

/** What units of one level may have in common. */
export type PeerDimension = 'kind' | 'terrain' | 'volume';

/** Units of a ranking that are alike, ranked among themselves. */
export interface PeerGroup {
	dimension: PeerDimension;
	/** A kind of unit, a terrain, or a quarter by cases: `1`, the fewest, to `4`. */
	value: string;
	/** Ranks and rank ranges within the group; `against` is still against all units together. */
	ranked: RankedRow[];
	unranked: UnrankedRow[];
}
