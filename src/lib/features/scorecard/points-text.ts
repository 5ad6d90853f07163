import { compareFigures } from '../../core/figures/fraction.ts';
import type { ScorecardComponent } from '../../core/model/catalogue.ts';
import type { Indicator } from '../../core/model/indicator.ts';
import type { Locale } from '../../core/model/locale.ts';
import type {
	AssessedComponent,
	Points,
	ScorecardResult,
	ScorePeerGroup,
	UnassessedReason
} from '../../core/model/score.ts';
import { fractionOf, wholePoints } from '../../core/scorecard/points.ts';
import { m } from '../../paraglide/messages.js';
import { countsText, countText, decimalText } from '../../ui/format/number-text.ts';
import { targetText } from '../../ui/format/target-text.ts';
import { reasonText } from '../../ui/format/unit-text.ts';
import { type PeerGroupSelection, selectPeerGroup } from '../ranking/ranking-form.ts';

/** Points are shown with two digits, and with more where these would read as the maximum. */
const DECIMALS = 2;

const MAX_DECIMALS = 5;

/** `8,57`; all of them plainly, `9`. */
export function pointsText(points: Points, maximum: number, locale: Locale): string {
	if (points.numerator % points.denominator === 0n)
		return countText(points.numerator / points.denominator, locale);
	const text = (decimals: number): string =>
		decimalText(points.numerator, points.denominator, decimals, locale);
	const isFull = compareFigures(points, wholePoints(maximum)) >= 0;
	const full = (decimals: number): string => decimalText(BigInt(maximum), 1n, decimals, locale);
	for (let decimals = DECIMALS; decimals < MAX_DECIMALS; decimals += 1)
		if (isFull || text(decimals) !== full(decimals)) return text(decimals);
	return text(MAX_DECIMALS);
}

/**
 * Formula of the points of a component from R and T: `594/596 × 20 / 100%`, or the step reached.
 */
export function pointsFormulaText(
	{ component, indicator, figure, points }: AssessedComponent,
	locale: Locale
): string {
	const { threshold, steps = [], maximum } = component;
	const value = (share: [number, number]): string =>
		targetText({ figure: fractionOf(share) }, indicator, locale);
	if (!threshold) {
		const step = steps.find((other) => compareFigures(points, wholePoints(other.points)) === 0);
		return step
			? m.score_formula_step({ least: value(step.atLeast) }, { locale })
			: m.score_formula_no_step({}, { locale });
	}
	if (compareFigures(points, wholePoints(maximum)) >= 0)
		return m.score_formula_reached({}, { locale });
	return m.score_formula_share(
		{
			result:
				countsText(figure, locale)?.replace(' / ', '/') ?? countText(figure.numerator, locale),
			maximum: countText(maximum, locale),
			threshold: value(threshold)
		},
		{ locale }
	);
}

/** Reason why a component has no points. */
export function unassessedText(reason: UnassessedReason, locale: Locale): string {
	if (reason === 'no-indicator') return m.score_reason_no_indicator({}, { locale });
	if (reason === 'no-unit') return m.score_reason_no_unit({}, { locale });
	return reasonText(reason, locale);
}

/** `3` where the rank stays, else `2–5`. */
export const shiftedRanksText = (
	[best, worst]: [best: number, worst: number],
	locale: Locale
): string =>
	best === worst
		? countText(best, locale)
		: `${countText(best, locale)}–${countText(worst, locale)}`;

/** Scale of a component, in a line. */
export function scaleText(
	{ threshold, steps = [] }: ScorecardComponent,
	indicator: Indicator,
	locale: Locale
): string {
	const value = (share: [number, number]): string =>
		targetText({ figure: fractionOf(share) }, indicator, locale);
	if (threshold) return m.catalogue_threshold({ threshold: value(threshold) }, { locale });
	return steps
		.map(({ atLeast, points }) =>
			m.catalogue_step({ least: value(atLeast), points: countText(points, locale) }, { locale })
		)
		.join('; ');
}

/** A scorecard's ranking as far as it is shown: all of it, or one group ranked within itself. */
export interface ScorePeerGroupView extends PeerGroupSelection<ScorePeerGroup> {
	answer: ScorecardResult;
}

/** The group that an address names. */
export function scorePeerGroupView(
	answer: ScorecardResult,
	groupKey: string | null,
	locale: Locale
): ScorePeerGroupView {
	const selected = selectPeerGroup(answer, groupKey, m.score_group_note, locale);
	const { group } = selected;
	return { ...selected, answer: group ? { ...answer, ranking: group } : answer };
}

/** Rules of points, the same on all pages. */
export const scoringRules = (locale: Locale): string[] => [
	m.score_how_missing({}, { locale }),
	m.score_how_shift({}, { locale }),
	m.score_how_geography({}, { locale })
];
