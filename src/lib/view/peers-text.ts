import type { Indicator } from '../model/indicator.ts';
import { bare } from '../model/name.ts';
import type { PeerGroup } from '../model/peer-group.ts';
import type { RankedRow } from '../model/ranking.ts';
import type { Unit, UnitId } from '../model/unit.ts';
import { m } from '../paraglide/messages.js';
import { countText } from './format.ts';
import type { Locale } from './locale.ts';
import { rankText } from './rank-words.ts';

type Group = Pick<PeerGroup, 'dimension' | 'value'>;
type Word = (inputs: object, options: { locale: Locale }) => string;

const KINDS: Record<string, Word> = {
	xã: m.kind_xa,
	phường: m.kind_phuong,
	'thị trấn': m.kind_thi_tran,
	'đặc khu': m.kind_dac_khu,
	huyện: m.kind_huyen,
	'thị xã': m.kind_thi_xa,
	'thành phố': m.kind_thanh_pho,
	quận: m.kind_quan
};
const TERRAINS: Record<string, Word> = {
	mountain: m.peer_mountain,
	plain: m.peer_plain,
	island: m.peer_island
};
const QUARTERS = {
	1: m.peer_volume_1,
	2: m.peer_volume_2,
	3: m.peer_volume_3,
	4: m.peer_volume_4
};

/** What the units of a group are called behind a number: `xã`, `đơn vị miền núi`. */
export function groupNoun(
	{ dimension, value }: Group,
	indicator: Pick<Indicator, 'counted'>,
	locale: Locale
): string {
	if (dimension === 'kind') return KINDS[value]?.({}, { locale }) ?? value;
	if (dimension === 'terrain') return TERRAINS[value]?.({}, { locale }) ?? value;
	const counted = indicator.counted[locale];
	const quarter = ([1, 2, 3, 4] as const).find((known) => String(known) === value) ?? 1;
	return QUARTERS[quarter]({ counted }, { locale });
}

/** A group as an address names it: `kind:thi-tran`, `terrain:mountain`, `volume:4`. */
export const groupKey = ({ dimension, value }: Group): string =>
	`${dimension}:${bare(value).replaceAll(' ', '-')}`;

interface Found {
	group: PeerGroup;
	row: RankedRow;
}

/** A unit among those of its own kind: in short, `3/10`, and in words. */
export interface AmongKind {
	short: string;
	words: string;
}

/** Null where nobody else of its kind is ranked, or nobody of another kind. */
export function amongKind(
	peers: readonly PeerGroup[],
	unit: Unit,
	indicator: Pick<Indicator, 'counted'>,
	locale: Locale
): AmongKind | null {
	const own = peers.filter(({ dimension, value }) => dimension === 'kind' && value === unit.kind);
	const [found] = groupsWith(own, unit.id);
	if (!found) return null;
	const { group, row } = found;
	const rank = rankText(row.rank, row.tied, locale);
	const [words = ''] = peerTexts(own, unit.id, indicator, locale);
	return { short: `${rank}/${countText(group.ranked.length, locale)}`, words };
}

const groupsWith = (peers: readonly PeerGroup[], unit: UnitId): Found[] =>
	peers.flatMap((group) => {
		const row = group.ranked.find((other) => other.unit.id === unit);
		return row ? [{ group, row }] : [];
	});

/** Where a unit stands among those like it: `hạng 3 trong 10 phường`, a text a group. */
export const peerTexts = (
	peers: readonly PeerGroup[],
	unit: UnitId,
	indicator: Pick<Indicator, 'counted'>,
	locale: Locale
): string[] =>
	groupsWith(peers, unit).map(({ group, row }) =>
		m.peer_rank(
			{
				rank: rankText(row.rank, row.tied, locale),
				count: countText(group.ranked.length, locale),
				group: groupNoun(group, indicator, locale)
			},
			{ locale }
		)
	);
