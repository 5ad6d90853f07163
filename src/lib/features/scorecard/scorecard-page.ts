import { scorecardVersionsOf, type ScorecardResult } from '../../core/model/score.ts';
import { m } from '../../paraglide/messages.js';
import { legalBasisText } from '../../ui/format/legal-basis-text.ts';
import { dayText, periodText } from '../../ui/format/time-text.ts';
import { countText, listText } from '../../ui/format/number-text.ts';
import { type KeyFigure, releaseText } from '../ranking/headline.ts';
import type { Locale } from '../../core/model/locale.ts';
import { peerGroupKey } from '../../ui/links.ts';
import {
	pointsText,
	scorePeerGroupView,
	type ScorePeerGroupView,
	scoringRules
} from './points-text.ts';
import {
	type ComponentLine,
	componentLines,
	scorecardFileHref,
	scorecardHref,
	scorecardLink,
	unitScoreHref,
	unmeasuredText
} from './scorecard-list.ts';
import {
	scorecardForm,
	type ScorecardFormView,
	scorecardTableView,
	type ScorecardTableView
} from './scorecard-table.ts';
import { geographyText, kindsText, levelNoun } from '../../ui/format/unit-text.ts';

/** Everything that the page of a scorecard's ranking shows, every text ready. */
export interface ScorecardPage {
	title: string;
	card: string;
	crumb: string;
	lede: string;
	form: ScorecardFormView;
	figures: KeyFigure[];
	/** Remark where only a peer group is shown. */
	group: string | null;
	table: ScorecardTableView;
	unranked: { title: string; units: { id: string; name: string; href: string }[] } | null;
	components: ComponentLine[];
	/** The components that nothing measures yet; null where everything is measured. */
	unmeasured: string | null;
	/** Rules of points and ranks, and the version they belong to. */
	rules: string[];
	files: { name: string; href: string }[];
	/** The newest release, where this one has been superseded. */
	newer: { number: number; href: string } | null;
	isDemo: boolean;
}

/** Data of the page that is not part of the result: release and peer group of the address. */
interface ScorecardPageContext {
	release: string | null;
	group?: string | null;
	locale: Locale;
}

export function scorecardPage(
	answer: ScorecardResult,
	{ release, group: groupKey, locale }: ScorecardPageContext
): ScorecardPage {
	const { card, version, period } = answer;
	const shown = scorePeerGroupView(answer, groupKey ?? null, locale);
	const { group } = shown;
	const link = { ...scorecardLink(answer), group: group ? peerGroupKey(group) : undefined };
	const newer = answer.release?.supersededBy ?? null;
	return {
		title: findingOf(shown, locale),
		card: `${card.title[locale]}, ${periodText(period, locale)}`,
		crumb: crumbText(answer, locale),
		lede: ledeText(shown.answer, locale),
		form: scorecardForm(answer, { release, group, locale }),
		figures: figuresOf(answer, locale),
		group: shown.note,
		table: scorecardTableView(shown, locale),
		unranked: unrankedOf(shown.answer, locale),
		components: componentLines(answer, locale),
		unmeasured: unmeasuredText(version, locale) || null,
		rules: rulesOf(answer, locale),
		files: [
			{ name: m.file_excel({}, { locale }), href: scorecardFileHref(link, '.excel.csv') },
			{ name: 'CSV', href: scorecardFileHref(link, '.csv') },
			{ name: 'JSON', href: scorecardFileHref(link, '') }
		],
		newer:
			newer === null
				? null
				: { number: newer, href: scorecardHref({ ...link, release: undefined }, locale) },
		isDemo: answer.isDemo
	};
}

function findingOf({ answer, noun }: ScorePeerGroupView, locale: Locale): string {
	const { ranking, level } = answer;
	const [first] = ranking.ranked;
	if (!first) return m.score_finding_none({}, { locale });
	const leaders = ranking.ranked.filter(({ rank }) => rank === 1);
	const points = pointsText(first.points, first.assessed, locale);
	if (leaders.length > 1)
		return m.score_finding_tied(
			{ count: leaders.length, noun: noun ?? levelNoun(level, locale), points },
			{ locale }
		);
	const assessed = countText(first.assessed, locale);
	return m.score_finding_leader({ name: first.unit.name, points, assessed }, { locale });
}

function crumbText(answer: ScorecardResult, locale: Locale): string {
	const { ranked, unranked } = answer.ranking;
	const units = [...ranked, ...unranked].map(({ unit }) => unit);
	const where = answer.parent?.name ?? m.everywhere({}, { locale });
	const count = m.crumb_units({ count: units.length, noun: kindsText(units, locale) }, { locale });
	return [where, count, ...geographyCrumb(answer, locale), releaseText(answer, locale)].join(' · ');
}

/** Remark shown where the units are not those of the period. */
export const geographyCrumb = ({ geography }: ScorecardResult, locale: Locale): string[] =>
	geography === 'period'
		? []
		: [`${m.ranking_geography({}, { locale })}: ${geographyText(geography, locale)}`];

function ledeText({ card, period, ranking }: ScorecardResult, locale: Locale): string {
	const inputs = { title: card.title[locale], period: periodText(period, locale) };
	const lede = m.score_lede(inputs, { locale });
	const leaders = ranking.ranked.filter(({ rank }) => rank === 1);
	const [first] = leaders;
	if (!first || leaders.length > 1) return lede;
	const [, worst] = first.shifted;
	const steady =
		worst === 1
			? m.score_leader_stays({}, { locale })
			: m.score_leader_moves({ worst: countText(worst, locale) }, { locale });
	return `${lede} ${steady}`;
}

function figuresOf({ ranking, coverage, version }: ScorecardResult, locale: Locale): KeyFigure[] {
	const { ranked, unranked } = ranking;
	const count = (value: number): string => countText(value, locale);
	const measured = coverage
		.filter(({ indicator }) => indicator !== null)
		.reduce((sum, { component }) => sum + component.maximum, 0);
	const rest = version.maximum - measured;
	const complete = ranked.filter(({ assessed }) => assessed === measured).length;
	const steady = ranked.filter(({ shifted: [best, worst] }) => best === worst).length;
	const figures = [
		[
			`${count(ranked.length)} / ${count(ranked.length + unranked.length)}`,
			m.score_ranked_all({}, { locale })
		],
		[
			`${count(measured)} / ${count(version.maximum)}`,
			rest === 0
				? m.score_measured_full({}, { locale })
				: m.score_measured_says({ rest: count(rest) }, { locale })
		],
		[count(complete), m.score_complete({ measured: count(measured) }, { locale })],
		[count(steady), m.score_steady({}, { locale })]
	] as const;
	return figures.map(([figure, says]) => ({ figure, says, link: null }));
}

function unrankedOf(answer: ScorecardResult, locale: Locale): ScorecardPage['unranked'] {
	const { unranked } = answer.ranking;
	if (unranked.length === 0) return null;
	return {
		title: m.score_unranked({ count: countText(unranked.length, locale) }, { locale }),
		units: unranked.map(({ unit }) => ({
			id: unit.id,
			name: unit.name,
			href: unitScoreHref(scorecardLink(answer), unit, locale)
		}))
	};
}

const rulesOf = (answer: ScorecardResult, locale: Locale): string[] => [
	m.score_how_points({}, { locale }),
	m.score_how_ranks({}, { locale }),
	...scoringRules(locale),
	answer.version.note[locale],
	...versionTexts(answer, locale)
];

/** The version used, and those that there are where it is not the only one. */
export function versionTexts({ card, version }: ScorecardResult, locale: Locale): string[] {
	const since = dayText(version.validFrom, locale);
	const used = m.score_version(
		{ day: since, basis: legalBasisText(version.legalBasis, locale) },
		{ locale }
	);
	const days = scorecardVersionsOf(card).map(({ validFrom }) => dayText(validFrom, locale));
	if (days.length === 1) return [used];
	return [used, m.score_versions({ days: listText(days.toReversed(), locale) }, { locale })];
}
