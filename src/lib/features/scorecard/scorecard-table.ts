import type { Locale } from '../../core/model/locale.ts';
import type {
	GroupScore,
	ScorecardResult,
	ScoredUnit,
	ScorePeerGroup
} from '../../core/model/score.ts';
import { peerPositions } from '../../core/ranking/peer-groups.ts';
import { m } from '../../paraglide/messages.js';
import {
	type FilterChoice,
	geographyOptions,
	option,
	parentOptions,
	periodOptions
} from '../../ui/components/form-options.ts';
import { capitalize, countText } from '../../ui/format/number-text.ts';
import { peerRankView, type PeerRankView, rankText } from '../../ui/format/rank-text.ts';
import { levelNoun } from '../../ui/format/unit-text.ts';
import { peerGroupOptions } from '../ranking/ranking-form.ts';
import { pointsText, type ScorePeerGroupView, shiftedRanksText } from './points-text.ts';
import { scorecardLink, unitScoreHref } from './scorecard-list.ts';

export interface ScorecardFormView {
	choices: FilterChoice[];
	/** Set where a certain release was requested. */
	release: string | null;
}

/** The choices above a scorecard's ranking, with the group of units that is shown. */
export function scorecardForm(
	answer: ScorecardResult,
	{
		release,
		group,
		locale
	}: { release: string | null; group: ScorePeerGroup | null; locale: Locale }
): ScorecardFormView {
	const { all, groups } = peerGroupOptions(answer, group, locale);
	const peers: FilterChoice = {
		name: 'nhom',
		label: m.ranking_group({}, { locale }),
		options: [all],
		groups
	};
	const choices = [
		periodChoice(answer, locale),
		parentChoice(answer, locale),
		levelChoice(answer, locale),
		geographyChoice(answer, locale),
		...(groups.length > 0 ? [peers] : [])
	];
	return { choices, release };
}

/** The choices above one unit's points, which has its own place. */
export const unitScoreForm = (
	answer: ScorecardResult,
	release: string | null,
	locale: Locale
): ScorecardFormView => ({
	choices: [periodChoice(answer, locale), geographyChoice(answer, locale)],
	release
});

const periodChoice = ({ period, choices }: ScorecardResult, locale: Locale): FilterChoice => ({
	name: 'period',
	label: m.ranking_period({}, { locale }),
	groups: periodOptions(period, choices.periods, locale),
	isWide: true
});

const parentChoice = (answer: ScorecardResult, locale: Locale): FilterChoice => ({
	name: 'parent',
	label: m.ranking_parent({}, { locale }),
	options: parentOptions(answer, locale),
	isWide: true
});

const geographyChoice = ({ geography }: ScorecardResult, locale: Locale): FilterChoice => ({
	name: 'geography',
	label: m.ranking_geography({}, { locale }),
	options: geographyOptions(geography, locale)
});

function levelChoice({ level, choices }: ScorecardResult, locale: Locale): FilterChoice {
	const isListed = choices.levels.includes(level);
	const levels = isListed ? choices.levels : [level, ...choices.levels];
	return {
		name: 'level',
		label: m.ranking_level({}, { locale }),
		options: levels.map((other) =>
			option(other, capitalize(levelNoun(other, locale)), other === level)
		)
	};
}

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
	/** Units have peer groups, and all units are shown. */
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
			among: peerRankView(standings.get(row.unit.id) ?? [], answer.installation.peerGroups, locale)
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
