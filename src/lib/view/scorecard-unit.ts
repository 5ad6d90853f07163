import type {
	Assessed,
	ComponentScore,
	GroupScore,
	ScorecardAnswer,
	ScoredUnit,
	UnitScore
} from '../model/score.ts';
import type { ScorecardComponent, ScorecardVersion } from '../model/catalogue.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Unit } from '../model/unit.ts';
import { m } from '../paraglide/messages.js';
import { fractionOf } from '../rank/points.ts';
import { scaleText } from './admin-scorecard.ts';
import { casesText } from './cases-text.ts';
import { countsText, countText, figureText } from './format.ts';
import { unitHref } from './link.ts';
import type { Locale } from './locale.ts';
import { whereText } from './key-figures.ts';
import { periodText } from './period-text.ts';
import { pointsText, unassessedText } from './points-text.ts';
import { releaseText } from './provenance.ts';
import { indicatorRanking } from './scorecard-components.ts';
import { scorecardForm, type ScorecardForm } from './scorecard-form.ts';
import { linkTo, scorecardHref } from './scorecard-link.ts';
import { versionText } from './scorecard-page.ts';
import { targetText } from './target.ts';
import { levelNoun } from './words.ts';

/** One component of one unit. */
export interface ComponentRow {
	id: string;
	label: string;
	indicator: { label: string; href: string } | null;
	result: string;
	counts: string | null;
	hasFewCases: boolean;
	threshold: string;
	maximum: string;
	/** Null: not assessed, for the reason in `why`. */
	points: string | null;
	why: string;
	next: string;
}

export interface GroupRows {
	id: string;
	label: string;
	maximum: string;
	points: string | null;
	/** The part of the maximum that could be assessed, where it is not all. */
	of: string | null;
	components: ComponentRow[];
}

/** What one unit gets by a scorecard, every text ready. */
export interface ScorecardUnitPage {
	title: string;
	card: string;
	crumb: string;
	lede: string[];
	form: ScorecardForm;
	groups: GroupRows[];
	version: string;
	links: { text: string; href: string }[];
	sample: boolean;
}

export function scorecardUnitPage(
	{ answer, unit }: { answer: ScorecardAnswer; unit: Unit },
	{ release, locale }: { release: string | null; locale: Locale }
): ScorecardUnitPage {
	const { ranked, unranked } = answer.ranking;
	const row = ranked.find((other) => other.unit.id === unit.id);
	const score = row ?? unranked.find((other) => other.unit.id === unit.id);
	return {
		title: titleOf(unit, row, locale),
		card: `${answer.card.title[locale]}, ${periodText(answer.period, locale)}`,
		crumb: releaseText(answer, locale),
		lede: row ? ledeOf(row, answer, locale) : [],
		form: scorecardForm(answer, release, { isOfUnit: true, locale }),
		groups: score ? groupsOf(score, answer, locale) : [],
		version: versionText(answer, locale),
		links: [
			{ text: m.score_to_card({}, { locale }), href: scorecardHref(linkTo(answer), locale) },
			{ text: m.score_unit_page({}, { locale }), href: unitHref(unit, locale) }
		],
		sample: answer.sample
	};
}

function titleOf({ name }: Unit, row: ScoredUnit | undefined, locale: Locale): string {
	if (!row) return m.score_unit_none({ name }, { locale });
	const points = pointsText(row.points, row.assessed, locale);
	const assessed = countText(row.assessed, locale);
	return m.score_unit_title({ name, points, assessed }, { locale });
}

function ledeOf(row: ScoredUnit, answer: ScorecardAnswer, locale: Locale): string[] {
	const place = {
		rank: countText(row.rank, locale),
		all: countText(answer.ranking.ranked.length, locale),
		noun: levelNoun(answer.level, locale),
		where: whereText(answer, locale)
	};
	const [best, worst] = row.shifted;
	const { maximum } = answer.version;
	const rest = maximum - row.assessed;
	return [
		row.tied ? m.score_unit_tied(place, { locale }) : m.score_unit_rank(place, { locale }),
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

const groupsOf = ({ groups }: UnitScore, answer: ScorecardAnswer, locale: Locale): GroupRows[] =>
	groups.map((group) => groupShown(group, answer, locale));

function groupShown(group: GroupScore, answer: ScorecardAnswer, locale: Locale): GroupRows {
	const { id, maximum, assessed, points, components } = group;
	return {
		id,
		label: labelOf(answer.version, id)?.[locale] ?? id,
		maximum: countText(maximum, locale),
		points: points && pointsText(points, assessed, locale),
		of: points && assessed < maximum ? countText(assessed, locale) : null,
		components: components.map((score) => componentShown(score, answer, locale))
	};
}

const labelOf = ({ groups }: ScorecardVersion, id: string) =>
	groups.find((group) => group.id === id)?.label;

function componentShown(
	score: ComponentScore,
	answer: ScorecardAnswer,
	locale: Locale
): ComponentRow {
	const { component, indicator } = score;
	const shown = {
		id: component.id,
		label: component.label[locale],
		maximum: countText(component.maximum, locale),
		indicator: indicator && {
			label: indicator.label[locale],
			href: indicatorRanking(answer, indicator.id, locale)
		},
		threshold: indicator ? thresholdText(component, indicator, locale) : ''
	};
	if (score.points === null)
		return {
			...shown,
			...{ result: '', counts: null, hasFewCases: false, points: null, next: '' },
			why: unassessedText(score.reason, locale)
		};
	return {
		...shown,
		result: figureText(score.figure, score.indicator, locale),
		counts: countsText(score.figure, locale),
		hasFewCases: score.hasFewCases,
		points: pointsText(score.points, component.maximum, locale),
		why: '',
		next: nextText(score, locale)
	};
}

/** The threshold alone, which has a column of its own; steps as a line. */
function thresholdText(component: ScorecardComponent, indicator: Indicator, locale: Locale) {
	const { threshold } = component;
	if (!threshold) return scaleText(component, indicator, locale);
	return targetText({ figure: fractionOf(threshold) }, indicator, locale);
}

function nextText({ component, indicator, points, next }: Assessed, locale: Locale): string {
	if (next)
		return m.score_next(
			{
				count: countText(next.cases, locale),
				cases: casesText(indicator, locale),
				points: pointsText(next.points, component.maximum, locale)
			},
			{ locale }
		);
	const isFull = points.numerator >= points.denominator * BigInt(component.maximum);
	return isFull ? m.score_next_full({}, { locale }) : m.score_next_none({}, { locale });
}
