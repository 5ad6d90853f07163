import type { RankedRow } from '../../core/model/ranking.ts';
import type { PeerPosition } from '../../core/ranking/peer-groups.ts';

/** Where a unit stands among those like it, a group each. */
export const peersJson = (standings: readonly PeerPosition<RankedRow>[] = []) =>
	standings.map(({ group: { dimension, value, ranked }, row: { rank, tied, rankRange } }) => ({
		dimension,
		value,
		rank,
		tied,
		of: ranked.length,
		rankRange
	}));
