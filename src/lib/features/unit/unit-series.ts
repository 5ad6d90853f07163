import { toNumber } from '../../core/figures/fraction.ts';
import { type Target, targetOf } from '../../core/figures/target.ts';
import type { Indicator } from '../../core/model/indicator.ts';
import type { Locale } from '../../core/model/locale.ts';
import type { SeriesPoint } from '../../core/model/result.ts';
import type { Unit } from '../../core/model/unit.ts';
import { m } from '../../paraglide/messages.js';
import { targetSpans } from '../../ui/charts/target-lines.ts';
import { targetCell, type TargetCell, targetNotes } from '../../ui/format/target-text.ts';
import { periodText } from '../../ui/format/time-text.ts';
import { reasonText } from '../../ui/format/unit-text.ts';
import { pointFigure } from '../../ui/point-figure.ts';
import { breakText } from '../catalogue/lineage-text.ts';
import { sparkline, type Sparkline } from './sparkline.ts';

/** A period of a unit's series. */
export interface SeriesLine {
	period: string;
	value: string;
	counts: string | null;
	/** Link to the explanation of the value; null where there is none. */
	explained: string | null;
	note: string | null;
	/** Target, and the distance of the figure from it; null where there is no target. */
	target: TargetCell | null;
	/** Changes of boundaries before this period, after which the unit is not the same as before. */
	breaks: string[];
}

/** The figure of a period, or why there is none. */
const seriesLine = (
	{ period, figure, reason, inherited, breaks }: SeriesPoint,
	indicator: Indicator,
	unit: Unit,
	locale: Locale
): SeriesLine => ({
	period: periodText(period, locale),
	...pointFigure({ period, figure, inherited }, { indicator, unit, release: null }, locale),
	note: reason && reasonText(reason, locale),
	target: targetCell(figure, targetOf(indicator, period, unit.level), indicator, locale),
	breaks: breaks.map((succession) => breakText(succession, locale))
});

/** Small chart, with its targets as text. */
interface TrendView extends Sparkline {
	/** `mục tiêu 2025: 80%`, and whether it lies too far away to be drawn; null where nothing was set. */
	target: string | null;
}

/** An indicator of a unit over time: as a small picture, and as the table behind it. */
export interface SeriesView {
	trend: TrendView | null;
	series: SeriesLine[];
	/** Explanation of figures from before the unit was founded, where there are any. */
	seriesNote: string | null;
	seriesCaption: string;
	seriesCount: string;
	/** Targets and the authorities that set them. */
	seriesTargets: string[];
}

export function seriesView(
	series: SeriesPoint[],
	indicator: Indicator,
	unit: Unit,
	locale: Locale
): SeriesView {
	const caption = { indicator: indicator.label[locale], unit: unit.name };
	const aims = series.map(({ period }) => targetOf(indicator, period, unit.level));
	return {
		trend: trendOf(series, aims, indicator, locale),
		series: series.map((point) => seriesLine(point, indicator, unit, locale)),
		seriesNote: inheritedNote(series, unit, locale),
		seriesCaption: m.unit_series_caption(caption, { locale }),
		seriesCount: m.unit_series({ count: series.length }, { locale }),
		seriesTargets: targetNotes(aims, indicator, locale)
	};
}

function trendOf(
	series: SeriesPoint[],
	aims: (Target | null)[],
	indicator: Indicator,
	locale: Locale
): TrendView | null {
	const line = sparkline(
		series,
		aims.map((aim) => aim && toNumber(aim.figure))
	);
	if (!line) return null;
	const periods = series.map(({ period }) => period);
	const texts = targetSpans(periods, aims, indicator, locale).map(({ value, text }) =>
		line.targets.some((drawn) => drawn.value === value)
			? text
			: m.target_off_picture({ target: text }, { locale })
	);
	return { ...line, target: texts.length === 0 ? null : texts.join(' · ') };
}

/** Says where the figures of before come from or, where a split leaves none, why there are none. */
function inheritedNote(series: SeriesPoint[], { name }: Unit, locale: Locale): string | null {
	const inherited = series.filter((point) => point.inherited);
	if (inherited.length === 0) return null;
	const isSplit = inherited.some(({ reason }) => reason === 'split');
	const note = isSplit ? m.unit_series_split : m.unit_series_inherited;
	return note({ name }, { locale });
}
