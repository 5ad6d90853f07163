import type { Locale } from '../../core/model/locale.ts';
import type { PeerAttribute, PeerGroup, PeerGroupNames } from '../../core/model/peer-group.ts';
import type { RankedRow } from '../../core/model/ranking.ts';
import type { UnitId } from '../../core/model/unit.ts';
import { type PeerPosition, peerPositions } from '../../core/ranking/peer-groups.ts';
import { m } from '../../paraglide/messages.js';
import { countText } from './number-text.ts';

/** Noun for the units of a peer group after a number: `xã`, `đơn vị miền núi`. */
export const peerGroupNoun = (
	{ dimension, value }: PeerAttribute,
	names: PeerGroupNames,
	locale: Locale
): string => names[dimension].groups[value]?.noun[locale] ?? value;

/** A unit among those like it. */
export interface PeerRankView {
	/** Within its kind, `3/10`; null where nobody else of its kind is ranked, or nobody of another. */
	short: string | null;
	/** Within all its groups, `3/10 phường · 12/57 miền núi`, and the same in words. */
	brief: string;
	words: string;
}

/** Null where it is ranked in no group. */
export function peerRankView(
	standings: readonly PeerPosition[],
	names: PeerGroupNames,
	locale: Locale
): PeerRankView | null {
	if (standings.length === 0) return null;
	const kind = standings.find(({ group }) => group.dimension === 'kind');
	return {
		short: kind ? shortText(kind, locale) : null,
		brief: standings
			.map((one) => `${shortText(one, locale)} ${briefNoun(one.group, names, locale)}`)
			.join(' · '),
		words: standings.map((one) => standingText(one, names, locale)).join('; ')
	};
}

const shortText = ({ group, row }: PeerPosition, locale: Locale): string =>
	`${rankText(row.rank, row.tied, locale)}/${countText(group.ranked.length, locale)}`;

const briefNoun = (
	{ dimension, value }: PeerAttribute,
	names: PeerGroupNames,
	locale: Locale
): string => names[dimension].groups[value]?.brief?.[locale] ?? value;

/** Rank of a unit in its peer groups: `hạng 3 trong 10 phường`, a text for each group. */
export const peerRankTexts = (
	peers: readonly PeerGroup[],
	unit: UnitId,
	names: PeerGroupNames,
	locale: Locale
): string[] =>
	(peerPositions(peers).get(unit) ?? []).map((standing) => standingText(standing, names, locale));

const standingText = (
	{ group, row }: PeerPosition,
	names: PeerGroupNames,
	locale: Locale
): string =>
	m.peer_rank(
		{
			rank: rankText(row.rank, row.tied, locale),
			count: countText(group.ranked.length, locale),
			group: peerGroupNoun(group, names, locale)
		},
		{ locale }
	);

/** `=1` for a shared rank. */
export const rankText = (rank: number, tied: boolean, locale: Locale): string =>
	(tied ? '=' : '') + countText(rank, locale);

/** `1–62`, or `3` where nothing else is possible. */
export const rangeText = ([best, worst]: [number, number]): string =>
	best === worst ? String(best) : `${best}–${worst}`;

/** `có thể từ 5 đến 31`, inside a sentence. */
export function rangeWords([best, worst]: [number, number], locale: Locale): string {
	if (best === worst) return m.rank_range_sure({}, { locale });
	const ends = { best: countText(best, locale), worst: countText(worst, locale) };
	return m.rank_range_words(ends, { locale });
}

/** `Hạng 12, có thể từ 5 đến 31`; null where there is no range. */
export function rankInWords(
	{ rank, tied, rankRange }: Pick<RankedRow, 'rank' | 'tied' | 'rankRange'>,
	locale: Locale
): string | null {
	if (rankRange === null) return null;
	const words = { rank: rankText(rank, tied, locale), range: rangeWords(rankRange, locale) };
	return m.rank_in_words(words, { locale });
}

/** Comparison of a unit with the total: as text, as a mark and as a tone for its colour. */
export interface TotalComparison {
	tone: Tone;
	mark: string;
	words: string;
}

/**
 * Uses words of judgement where a lower value is better, because "lower" alone would read as a
 * fault.
 */
export function totalComparison(
	tone: Tone,
	direction: 'higher' | 'lower',
	locale: Locale
): TotalComparison {
	const words = {
		better: direction === 'higher' ? m.against_higher : m.against_better,
		similar: m.against_similar,
		worse: direction === 'higher' ? m.against_lower : m.against_worse
	};
	const marks = { better: '▲', similar: '≈', worse: '▼' };
	return { tone, mark: marks[tone], words: words[tone]({}, { locale }) };
}

/** Side of the total that a unit certainly lies on. */
export type Tone = 'better' | 'similar' | 'worse';
