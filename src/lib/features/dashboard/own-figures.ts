import type { OwnFigure } from '../../core/model/dashboard.ts';
import type { RankedRow } from '../../core/model/ranking.ts';
import { m } from '../../paraglide/messages.js';
import { nearestPeers } from '../../core/ranking/peers.ts';
import { countsText, figureText, lowercaseFirst } from '../../ui/format/number-text.ts';
import { gapText } from '../../ui/format/target-text.ts';
import {
	explanationHref,
	explanationLink,
	rankingHref,
	unitAnchor,
	unitHref
} from '../../ui/links.ts';
import { localizePath } from '../../ui/i18n/locale.ts';
import type { Locale } from '../../core/model/locale.ts';
import { periodName } from '../../ui/format/time-text.ts';
import { peerRankTexts, rankText } from '../../ui/format/rank-text.ts';
import { reasonText } from '../../ui/format/unit-text.ts';

/** A unit that stands next to the own one. */
export interface PeerRow {
	id: string;
	rank: string;
	name: string;
	href: string;
	value: string;
	/** Link to the explanation of the value. */
	explained: string;
	isOwn: boolean;
}

/** One figure of the own unit, as its desk shows it. */
export interface OwnFigureView {
	id: string;
	indicator: string;
	period: string;
	value: string;
	counts: string | null;
	/** Link to the explanation of the value, or of its absence. */
	explained: string;
	hasValue: boolean;
	/** Its place, or why it has none. */
	rank: string;
	/** Range of possible ranks. */
	range: string | null;
	/** `hạng 3 trong 10 phường`, a text a group. */
	among: string[];
	gap: string | null;
	peersTitle: string;
	peers: PeerRow[];
	/** Links to its row in the ranking, and to a reply about it. */
	hrefs: { ranking: string; reply: string };
}

/** Neighbours on each side. */
const NEIGHBOURS_PER_SIDE = 2;

export function ownFigureView({ answer, row }: OwnFigure, locale: Locale): OwnFigureView {
	const { indicator, ranking } = answer;
	const { period, level, parent, ranked } = ranking;
	const query = new URLSearchParams({ 'chi-tieu': indicator.id, ky: period.id });
	const link = { indicator: indicator.id, level, period: period.id, parent };
	return {
		id: indicator.id,
		indicator: indicator.label[locale],
		period: periodName(period, locale),
		value: figureText(row.figure, indicator, locale),
		counts: row.figure && countsText(row.figure, locale),
		explained: explanationHref(explanationLink(answer, row.unit), locale),
		hasValue: row.figure !== null,
		...placeOf({ answer, row }, locale),
		among: peerRankTexts(answer.peers, row.unit.id, answer.installation.peerGroups, locale),
		gap: row.figure && gapText(row.figure, answer, locale),
		peersTitle: m.desk_peers({ kind: row.unit.kind }, { locale }),
		peers: nearestPeers(ranked, row.unit, NEIGHBOURS_PER_SIDE).map((other) => ({
			id: other.unit.id,
			rank: rankText(other.rank, other.tied, locale),
			name: other.unit.name,
			href: unitHref(other.unit, locale),
			value: figureText(other.figure, indicator, locale),
			explained: explanationHref(explanationLink(answer, other.unit), locale),
			isOwn: other.unit.id === row.unit.id
		})),
		hrefs: {
			ranking: `${rankingHref(link, locale)}#${unitAnchor(row.unit.id)}`,
			reply: localizePath(`/y-kien?${query}`, locale)
		}
	};
}

function placeOf(
	{ answer, row }: OwnFigure,
	locale: Locale
): { rank: string; range: string | null } {
	if (!('rank' in row)) {
		const reason = lowercaseFirst(reasonText(row.reason, locale));
		return { rank: m.desk_unranked({ reason }, { locale }), range: null };
	}
	const rank = rankText(row.rank, row.tied, locale);
	const count = answer.ranking.ranked.length;
	return { rank: m.desk_rank({ rank, count }, { locale }), range: rangeText(row, locale) };
}

function rangeText({ rankRange }: RankedRow, locale: Locale): string | null {
	if (rankRange === null) return null;
	const [best, worst] = rankRange;
	return best === worst
		? m.desk_range_sure({}, { locale })
		: m.desk_range({ best, worst }, { locale });
}
