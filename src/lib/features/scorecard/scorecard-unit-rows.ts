import type { ScorecardComponent, ScorecardVersion } from '../../core/model/catalogue.ts';
import type { Indicator } from '../../core/model/indicator.ts';
import type {
	AssessedComponent,
	ComponentScore,
	GroupScore,
	ScorecardResult,
	ScoredUnit,
	UnitScore
} from '../../core/model/score.ts';
import type { Unit } from '../../core/model/unit.ts';
import { m } from '../../paraglide/messages.js';
import { fractionOf } from '../../core/scorecard/points.ts';
import { pointsFormulaText, pointsText, scaleText, unassessedText } from './points-text.ts';
import { casesText, targetText } from '../../ui/format/target-text.ts';
import { countsText, countText, figureText } from '../../ui/format/number-text.ts';
import type { Locale } from '../../core/model/locale.ts';
import { componentExplanationHref, indicatorRankingHref } from './scorecard-list.ts';

/** One component of one unit. */
export interface ComponentRow {
	id: string;
	label: string;
	indicator: { label: string; href: string } | null;
	result: string;
	counts: string | null;
	hasFewCases: boolean;
	/** Link to the explanation of the result or of its absence; null where neither exists. */
	explained: string | null;
	threshold: string;
	maximum: string;
	/** Null: not assessed, for the reason in `why`. */
	points: string | null;
	/** Formula from R and T. */
	formula: string;
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
	/** Change of the rank with the weight of the group; null where no component of it is assessed. */
	shift: string | null;
	components: ComponentRow[];
}

/** The points of a unit by group and component. */
export function groupRows(
	score: ScoredUnit | UnitScore,
	answer: ScorecardResult,
	locale: Locale
): GroupRows[] {
	return score.groups.map((group) => ({
		...groupRow(group, answer, locale),
		shift: 'rank' in score ? shiftOf(group, score, locale) : null,
		components: group.components.map((part) => componentRow(part, score.unit, answer, locale))
	}));
}

function groupRow(
	{ id, maximum, assessed, points }: GroupScore,
	{ version }: ScorecardResult,
	locale: Locale
): Omit<GroupRows, 'shift' | 'components'> {
	return {
		id,
		label: labelOf(version, id)?.[locale] ?? id,
		maximum: countText(maximum, locale),
		points: points && pointsText(points, assessed, locale),
		of: points && assessed < maximum ? countText(assessed, locale) : null
	};
}

const labelOf = ({ groups }: ScorecardVersion, id: string) =>
	groups.find((group) => group.id === id)?.label;

function shiftOf(
	{ id, points }: GroupScore,
	{ rank, shifts }: ScoredUnit,
	locale: Locale
): string | null {
	const shift = shifts.find(({ group }) => group === id);
	if (!shift || points === null) return null;
	if (shift.more === rank && shift.less === rank) return m.score_shift_steady({}, { locale });
	const ranks = { more: countText(shift.more, locale), less: countText(shift.less, locale) };
	return m.score_shift_moves(ranks, { locale });
}

function componentRow(
	score: ComponentScore,
	unit: Unit,
	answer: ScorecardResult,
	locale: Locale
): ComponentRow {
	const { component, indicator } = score;
	return {
		id: component.id,
		label: component.label[locale],
		maximum: countText(component.maximum, locale),
		indicator: indicator && {
			label: indicator.label[locale],
			href: indicatorRankingHref(answer, indicator.id, locale)
		},
		threshold: indicator ? thresholdText(component, indicator, locale) : '',
		explained: componentSourceHref(score, unit, answer, locale),
		...assessedOutcome(score, locale)
	};
}

type ComponentOutcome = Pick<
	ComponentRow,
	'result' | 'counts' | 'hasFewCases' | 'points' | 'formula' | 'why' | 'next'
>;

function assessedOutcome(score: ComponentScore, locale: Locale): ComponentOutcome {
	if (score.points === null)
		return {
			result: '',
			counts: null,
			hasFewCases: false,
			points: null,
			formula: '',
			next: '',
			why: unassessedText(score.reason, locale)
		};
	return {
		result: figureText(score.figure, score.indicator, locale),
		counts: countsText(score.figure, locale),
		hasFewCases: score.hasFewCases,
		points: pointsText(score.points, score.component.maximum, locale),
		formula: pointsFormulaText(score, locale),
		why: '',
		next: nextText(score, locale)
	};
}

/** A unit that was not there in the period of a form has no figure to be explained. */
function componentSourceHref(
	score: ComponentScore,
	unit: Unit,
	answer: ScorecardResult,
	locale: Locale
): string | null {
	const { indicator } = score;
	if (!indicator || (score.points === null && score.reason === 'no-unit')) return null;
	return componentExplanationHref(answer, indicator.id, unit, locale);
}

/** The threshold alone, which has a column of its own; steps as a line. */
function thresholdText(component: ScorecardComponent, indicator: Indicator, locale: Locale) {
	const { threshold } = component;
	if (!threshold) return scaleText(component, indicator, locale);
	return targetText({ figure: fractionOf(threshold) }, indicator, locale);
}

function nextText(
	{ component, indicator, points, next }: AssessedComponent,
	locale: Locale
): string {
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
