import type { ScorecardResult, ScoredUnit } from '../../core/model/score.ts';
import type { Unit } from '../../core/model/unit.ts';
import { m } from '../../paraglide/messages.js';
import { peerPositions } from '../../core/ranking/peer-groups.ts';
import { countText } from '../../ui/format/number-text.ts';
import { parentPhrase, releaseText } from '../ranking/headline.ts';
import { unitHref } from '../../ui/links.ts';
import type { Locale } from '../../core/model/locale.ts';
import { peerRankView } from '../../ui/format/rank-text.ts';
import { periodText } from '../../ui/format/time-text.ts';
import { pointsText, scoringRules } from './points-text.ts';
import { unitScoreForm, type ScorecardFormView } from './scorecard-table.ts';
import { scorecardLink, scorecardHref } from './scorecard-list.ts';
import { geographyCrumb, versionTexts } from './scorecard-page.ts';
import { groupRows, type GroupRows } from './scorecard-unit-rows.ts';
import { levelNoun } from '../../ui/format/unit-text.ts';

/** Points of one unit in a scorecard, all texts ready. */
export interface ScorecardUnitPage {
	title: string;
	card: string;
	crumb: string;
	lede: string[];
	form: ScorecardFormView;
	groups: GroupRows[];
	/** Rules of points, and the version they belong to. */
	rules: string[];
	links: { text: string; href: string }[];
	isDemo: boolean;
}

export function scorecardUnitPage(
	{ answer, unit }: { answer: ScorecardResult; unit: Unit },
	{ release, locale }: { release: string | null; locale: Locale }
): ScorecardUnitPage {
	const { ranked, unranked } = answer.ranking;
	const row = ranked.find((other) => other.unit.id === unit.id);
	const score = row ?? unranked.find((other) => other.unit.id === unit.id);
	return {
		title: titleOf(unit, row, locale),
		card: `${answer.card.title[locale]}, ${periodText(answer.period, locale)}`,
		crumb: [...geographyCrumb(answer, locale), releaseText(answer, locale)].join(' · '),
		lede: row ? ledeOf(row, answer, locale) : [],
		form: unitScoreForm(answer, release, locale),
		groups: score ? groupRows(score, answer, locale) : [],
		rules: rulesOf(answer, locale),
		links: [
			{ text: m.score_to_card({}, { locale }), href: scorecardHref(scorecardLink(answer), locale) },
			{ text: m.score_unit_page({}, { locale }), href: unitHref(unit, locale) }
		],
		isDemo: answer.isDemo
	};
}

function titleOf({ name }: Unit, row: ScoredUnit | undefined, locale: Locale): string {
	if (!row) return m.score_unit_none({ name }, { locale });
	const points = pointsText(row.points, row.assessed, locale);
	const assessed = countText(row.assessed, locale);
	return m.score_unit_title({ name, points, assessed }, { locale });
}

function ledeOf(row: ScoredUnit, answer: ScorecardResult, locale: Locale): string[] {
	const place = {
		rank: countText(row.rank, locale),
		all: countText(answer.ranking.ranked.length, locale),
		noun: levelNoun(answer.level, locale),
		where: parentPhrase(answer, locale)
	};
	const [best, worst] = row.shifted;
	const { maximum } = answer.version;
	const rest = maximum - row.assessed;
	return [
		row.tied ? m.score_unit_tied(place, { locale }) : m.score_unit_rank(place, { locale }),
		amongText(row, answer, locale),
		best === worst
			? m.score_unit_steady({}, { locale })
			: m.score_unit_moves(
					{ best: countText(best, locale), worst: countText(worst, locale) },
					{ locale }
				),
		rest === 0
			? ''
			: m.score_unit_lacking(
					{ rest: countText(rest, locale), maximum: countText(maximum, locale) },
					{ locale }
				)
	].filter(Boolean);
}

/** Ranks of the unit in all of its peer groups. */
function amongText(
	{ unit }: ScoredUnit,
	{ peers, installation }: ScorecardResult,
	locale: Locale
): string {
	const standings = peerPositions(peers).get(unit.id) ?? [];
	const among = peerRankView(standings, installation.peerGroups, locale);
	return among ? m.score_unit_among({ places: among.words }, { locale }) : '';
}

const rulesOf = (answer: ScorecardResult, locale: Locale): string[] => [
	m.score_next_why({}, { locale }),
	m.score_how_points({}, { locale }),
	...scoringRules(locale),
	...versionTexts(answer, locale)
];
