import type { GroupScore, ScorecardResult, ScoredUnit } from '../../core/model/score.ts';
import { m } from '../../paraglide/messages.js';
import { peerPositions } from '../../core/ranking/peer-groups.ts';
import { countText } from '../../ui/format/format.ts';
import type { Locale } from '../../core/model/locale.ts';
import { peerRankView, type PeerRankView } from '../../ui/format/peers-text.ts';
import { pointsText, shiftedRanksText } from './points-text.ts';
import { rankText } from '../../ui/format/rank-words.ts';
import { scorecardLink, unitScoreHref } from './scorecard-link.ts';
import type { ScorePeerGroupView } from './scorecard-peers.ts';

export interface ScorecardRow {
	id: string;
	rank: string;
	name: string;
	href: string;
	points: string;
	/** The most that could be assessed. */
	assessed: string;
	shifted: string;
	/** Among the units like it; null where it is ranked in no group. */
	among: PeerRankView | null;
	groups: GroupCell[];
}

/** Null points: nothing of the group could be assessed; `of` where only a part could. */
export interface GroupCell {
	id: string;
	points: string | null;
	of: string | null;
}

export interface ScorecardTableView {
	caption: string;
	/** There are groups of units that are alike, and all units are shown. */
	hasPeers: boolean;
	groups: { id: string; head: string }[];
	rows: ScorecardRow[];
}

/** The ranked units with their points by group, every text ready. */
export function scorecardTableView(
	{ answer, group: shown }: Pick<ScorePeerGroupView, 'answer' | 'group'>,
	locale: Locale
): ScorecardTableView {
	const { ranked } = answer.ranking;
	const standings = peerPositions(answer.peers);
	return {
		caption: m.score_caption({ count: countText(ranked.length, locale) }, { locale }),
		hasPeers: shown === null && answer.peers.length > 0,
		groups: answer.version.groups.map(({ id, label, maximum }) => ({
			id,
			head: m.score_column_group(
				{ label: label[locale], maximum: countText(maximum, locale) },
				{ locale }
			)
		})),
		rows: ranked.map((row) => ({
			...scorecardRow(row, answer, locale),
			among: peerRankView(standings.get(row.unit.id) ?? [], locale)
		}))
	};
}

const scorecardRow = (
	row: ScoredUnit,
	answer: ScorecardResult,
	locale: Locale
): Omit<ScorecardRow, 'among'> => ({
	id: row.unit.id,
	rank: rankText(row.rank, row.tied, locale),
	name: row.unit.name,
	href: unitScoreHref(scorecardLink(answer), row.unit, locale),
	points: pointsText(row.points, row.assessed, locale),
	assessed: countText(row.assessed, locale),
	shifted: shiftedRanksText(row.shifted, locale),
	groups: row.groups.map((group) => groupCell(group, locale))
});

const groupCell = ({ id, points, assessed, maximum }: GroupScore, locale: Locale): GroupCell => ({
	id,
	points: points && pointsText(points, assessed, locale),
	of: points && assessed < maximum ? countText(assessed, locale) : null
});
