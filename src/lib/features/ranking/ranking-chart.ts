import { toNumber } from '../../core/figures/fraction.ts';
import { funnelDistance, funnelLimits, Z_RARE, Z_USUAL } from '../../core/funnel/funnel-limits.ts';
import type { Locale } from '../../core/model/locale.ts';
import type { RankedRow } from '../../core/model/ranking.ts';
import type { RankingResult } from '../../core/model/result.ts';
import { m } from '../../paraglide/messages.js';
import type {
	BarChartSpec,
	ChartBar,
	ChartSpec,
	FunnelChartSpec,
	FunnelLimits,
	FunnelPoint,
	OutsideUnit,
	ReferenceLine
} from '../../ui/charts/chart-spec.ts';
import { extendScale, rankingScale, roundDownToStep } from '../../ui/charts/scales.ts';
import { countsText, figureText, isPercentage, listText } from '../../ui/format/number-text.ts';
import { rankingTarget, targetText } from '../../ui/format/target-text.ts';
import { shortUnitName } from '../../ui/format/unit-text.ts';
import { unitHref } from '../../ui/links.ts';

const LIMITS = { usual: { vi: '95%', en: '95%' }, rare: { vi: '99,8%', en: '99.8%' } };

/** The units that chance does not explain, the furthest first: what the picture's table lists. */
const outsideUnits = (points: readonly FunnelPoint[], locale: Locale): OutsideUnit[] =>
	points
		.filter(({ distance }) => Math.abs(distance) > Z_USUAL)
		.toSorted((a, b) => Math.abs(b.distance) - Math.abs(a.distance))
		.map(({ id, unit, href, text, distance }) => {
			const isRare = Math.abs(distance) > Z_RARE;
			const limit = LIMITS[isRare ? 'rare' : 'usual'][locale];
			const where = distance > 0 ? m.chart_outside_above : m.chart_outside_below;
			return { id, name: unit, href, text, isRare, where: where({ limit }, { locale }) };
		});

const CURVE_POINTS = 60;

const TOP = 8;

const BOTTOM = 7;

/** Fewer units than this say nothing as a picture. */
const MIN_FUNNEL_UNITS = 2;

/** The picture beside a ranking: a funnel for rates, bars for all else; null for too few units. */
export function rankingChart(answer: RankingResult, locale: Locale): ChartSpec | null {
	const { ranking, indicator } = answer;
	if (ranking.ranked.length < MIN_FUNNEL_UNITS) return null;
	return indicator.kind === 'rate' ? funnelSpec(answer, locale) : bars(answer, locale);
}

function funnelSpec(answer: RankingResult, locale: Locale): FunnelChartSpec | null {
	const { ranking, indicator } = answer;
	if (ranking.total === null) return null;
	const total = toNumber(ranking.total);
	const points = ranking.ranked.map((row) => point(row, total, answer, locale));
	const text = figureText(ranking.total, indicator, locale);
	const target = targetLevel(answer, locale);
	const drawn = [total, ...points.map(({ value }) => value), ...(target ? [target.value] : [])];
	const outside = outsideUnits(points, locale);
	return {
		kind: 'funnel',
		title: funnelTitle(points, locale),
		how: [m.chart_funnel_how({ total: text }, { locale }), targetHow(answer, locale)]
			.filter(Boolean)
			.join('. '),
		axis: { decimals: 0, percent: true },
		points,
		limits: curve(total, points),
		outside,
		outsideTitle: m.chart_outside_title({ count: outside.length }, { locale }),
		far: farText(outside, locale),
		total: { value: total, text },
		target,
		cases: indicator.counted[locale],
		// a little room, so that the lowest mark does not lie on the axis
		scale: { min: roundDownToStep(Math.min(...drawn) - 0.01), max: 1 }
	};
}

function point(
	{ unit, figure, against }: RankedRow,
	total: number,
	{ indicator }: RankingResult,
	locale: Locale
): FunnelPoint {
	const cases = Number(figure.denominator);
	const value = toNumber(figure);
	return {
		id: unit.id,
		name: shortUnitName(unit),
		unit: unit.name,
		href: unitHref(unit, locale),
		cases,
		value,
		tone: against ?? 'similar',
		distance: funnelDistance(total, value, cases),
		text: `${figureText(figure, indicator, locale)} (${countsText(figure, locale)})`
	};
}

/**
 * Title of the funnel chart. It counts the units outside the wider limits: 3 of 67 units lie
 * outside the usual limits by chance alone.
 */
function funnelTitle(points: FunnelPoint[], locale: Locale): string {
	const far = points.filter(({ distance }) => Math.abs(distance) > Z_RARE);
	const [first, second] = far;
	if (!first) return m.chart_funnel_none({}, { locale });
	return second
		? m.chart_funnel_far({ count: far.length }, { locale })
		: m.chart_funnel_far_one({ name: first.name }, { locale });
}

function farText(outside: OutsideUnit[], locale: Locale): string | null {
	const names = outside.filter(({ isRare }) => isRare).map(({ name }) => name);
	if (names.length === 0) return null;
	return m.chart_outside_rare({ names: listText(names, locale) }, { locale });
}

function targetLevel(answer: RankingResult, locale: Locale): ReferenceLine | null {
	const aim = rankingTarget(answer);
	if (!aim) return null;
	const target = targetText(aim, answer.indicator, locale);
	return { value: toNumber(aim.figure), text: m.chart_target({ target }, { locale }) };
}

function targetHow(answer: RankingResult, locale: Locale): string {
	const aim = rankingTarget(answer);
	if (!aim) return '';
	const target = targetText(aim, answer.indicator, locale);
	return m.chart_target_how({ year: aim.year, target }, { locale });
}

/** Closer steps where the curve bends: at few cases. */
function curve(total: number, points: FunnelPoint[]): FunnelLimits[] {
	const most = Math.max(...points.map(({ cases }) => cases)) * 1.05;
	const fewest = Math.min(...points.map(({ cases }) => cases)) * 0.8;
	return Array.from({ length: CURVE_POINTS + 1 }, (_, step) => {
		const cases = fewest + (most - fewest) * (step / CURVE_POINTS) ** 2;
		return {
			cases,
			usual: funnelLimits(total, cases, Z_USUAL),
			rare: funnelLimits(total, cases, Z_RARE)
		};
	});
}

function bars(answer: RankingResult, locale: Locale): BarChartSpec {
	const { ranking, indicator } = answer;
	const all = ranking.ranked.map((row) => bar(row, answer, locale));
	const isWhole = all.length <= TOP + BOTTOM;
	const top = isWhole ? all : all.slice(0, TOP);
	const bottom = isWhole ? [] : all.slice(-BOTTOM);
	const hasTotal = ranking.total !== null && Boolean(ranking.total.denominator);
	const total = hasTotal && ranking.total ? ranking.total : null;
	const text = figureText(total, indicator, locale);
	const counts = { top: top.length, bottom: bottom.length, all: all.length };
	const target = targetLevel(answer, locale);
	const scale = extendScale(rankingScale(ranking, indicator), target && target.value);
	return {
		kind: 'bars',
		title: isWhole ? m.chart_bars_all({}, { locale }) : m.chart_bars_title({}, { locale }),
		how: [
			isWhole ? '' : m.chart_bars_how(counts, { locale }),
			total ? m.chart_bars_total({ total: text }, { locale }) : '',
			targetHow(answer, locale)
		]
			.filter(Boolean)
			.join('. '),
		axis: {
			decimals: indicator.kind === 'ratio' ? indicator.decimals : 0,
			percent: isPercentage(indicator)
		},
		top,
		bottom,
		gap: all.length - top.length - bottom.length,
		total: total && { value: toNumber(total), text },
		target,
		scale: isPercentage(indicator)
			? scale
			: target === null
				? { min: 0 }
				: { min: 0, suggestedMax: target.value }
	};
}

const bar = (
	{ unit, figure }: RankedRow,
	{ indicator }: RankingResult,
	locale: Locale
): ChartBar => ({
	name: shortUnitName(unit),
	value: toNumber(figure),
	text:
		indicator.kind === 'count'
			? figureText(figure, { ...indicator, counted: { vi: '', en: '' } }, locale).trim()
			: figureText(figure, indicator, locale)
});
