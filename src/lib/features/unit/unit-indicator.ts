import { toNumber } from '../../core/figures/fraction.ts';
import { type Target, targetOf } from '../../core/figures/target.ts';
import type { Indicator } from '../../core/model/indicator.ts';
import type { Locale } from '../../core/model/locale.ts';
import type { RankedRow } from '../../core/model/ranking.ts';
import type { SeriesPoint, UnitIndicator, UnitResult } from '../../core/model/result.ts';
import type { Level, Unit } from '../../core/model/unit.ts';
import { indistinguishableCount } from '../../core/ranking/leading-group.ts';
import { m } from '../../paraglide/messages.js';
import { targetSpans } from '../../ui/charts/target-lines.ts';
import { countsText, countText, figureText } from '../../ui/format/number-text.ts';
import { peerRankTexts, rangeWords, rankText } from '../../ui/format/rank-text.ts';
import { gapText, targetCell, type TargetCell, targetNotes } from '../../ui/format/target-text.ts';
import { periodName, periodText } from '../../ui/format/time-text.ts';
import { reasonText } from '../../ui/format/unit-text.ts';
import {
	explanationHref,
	periodExplanationLink,
	pointExplanationHref,
	rankingHref,
	totalHref
} from '../../ui/links.ts';
import { breakText } from '../catalogue/lineage-text.ts';
import { replyView, type ReplyView } from '../statements/statement-view.ts';
import { sparkline, type Sparkline } from './series-charts.ts';

export interface UnitIndicatorLine extends SeriesView {
	id: string;
	indicator: string;
	href: string;
	period: string;
	value: string;
	counts: string | null;
	/** Where the value comes from, or why there is none; null where nobody reported yet. */
	explained: string | null;
	/** `=1 trong 67`, or why there is no rank. */
	rank: string;
	isRanked: boolean;
	/** How sure the rank is: `có thể từ 5 đến 31`. */
	range: string | null;
	/** `hạng 3 trong 10 phường`, a text a group. */
	among: string[];
	/** In cases from the target of the year; null where none was set. */
	gap: string | null;
	/** The total of that ranking, and what it is made of; null for a count. */
	total: { text: string; href: string } | null;
	/** What the unit says of these figures. */
	replies: ReplyView[];
}

/** One indicator of a unit: its latest figure, where it stands by it, and its series. */
export function unitIndicatorLine(
	{ indicator, latest, series }: UnitIndicator,
	{ unit, replies }: UnitResult,
	locale: Locale
): UnitIndicatorLine {
	const row = latest?.row;
	const isRanked = row !== undefined && 'rank' in row;
	return {
		id: indicator.id,
		indicator: indicator.label[locale],
		href: rankingHref(
			{ indicator: indicator.id, level: unit.level, period: latest?.period.id },
			locale
		),
		period: latest ? periodName(latest.period, locale) : '',
		value: figureText(row?.figure ?? null, indicator, locale),
		counts: row?.figure ? countsText(row.figure, locale) : null,
		explained:
			latest && explanationHref(periodExplanationLink(latest.period, indicator, unit), locale),
		rank: latest ? standing(latest, locale) : m.dash({}, { locale }),
		isRanked,
		range: isRanked ? rankRangeSentence(row, locale) : null,
		among: peerRankTexts(latest?.peers ?? [], unit.id, locale),
		gap: latest && targetGapSentence(latest, indicator, unit.level, locale),
		total: latest && totalOf(latest, indicator, unit.level, locale),
		...seriesView(series, indicator, unit, locale),
		replies: replies
			.filter((reply) => reply.indicator === indicator.id)
			.map((reply) => replyView(reply, locale))
	};
}

/** Which ranks are possible, and from how many others the unit cannot be told apart. */
function rankRangeSentence(row: RankedRow, locale: Locale): string | null {
	const alike = indistinguishableCount(row);
	if (row.rankRange === null || alike === null) return null;
	const range = rangeWords(row.rankRange, locale);
	const count = countText(alike, locale);
	return alike === 0 ? range : m.rank_alike({ range, count }, { locale });
}

/** Only against a target: how far a unit is from the total its interval tells already. */
function targetGapSentence(
	{ row, period, total }: NonNullable<UnitIndicator['latest']>,
	indicator: Indicator,
	level: Level,
	locale: Locale
): string | null {
	if (row.figure === null || targetOf(indicator, period, level) === null) return null;
	return gapText(row.figure, { indicator, ranking: { period, level, total } }, locale);
}

function standing({ row, ranked }: NonNullable<UnitIndicator['latest']>, locale: Locale): string {
	if (!('rank' in row)) return reasonText(row.reason, locale);
	const rank = rankText(row.rank, row.tied, locale);
	return m.unit_rank_of({ rank, count: ranked }, { locale });
}

/** A count has no level that a unit could lie above or below. */
function totalOf(
	{ total, period }: NonNullable<UnitIndicator['latest']>,
	indicator: Indicator,
	level: Level,
	locale: Locale
): UnitIndicatorLine['total'] {
	if (!total || total.denominator === null) return null;
	return {
		text: m.unit_total({ total: figureText(total, indicator, locale) }, { locale }),
		href: totalHref({ indicator: indicator.id, level, period: period.id }, locale)
	};
}

/** A period of a unit's series. */
export interface SeriesLine {
	period: string;
	value: string;
	counts: string | null;
	/** Where the value comes from; null where there is none. */
	explained: string | null;
	note: string | null;
	/** What was to be reached, and how far the figure is from it; null where nothing was set. */
	target: TargetCell | null;
	/** What changed before this period, so that it is not the same unit as in the period before. */
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
	value: figureText(figure, indicator, locale),
	counts: figure && countsText(figure, locale),
	explained: pointExplanationHref(
		{ period, figure, inherited },
		{ indicator, unit, release: null },
		locale
	),
	note: reason && reasonText(reason, locale),
	target: targetCell(figure, targetOf(indicator, period, unit.level), indicator, locale),
	breaks: breaks.map((succession) => breakText(succession, locale))
});

/** A small picture, with the targets that it is held against in words. */
interface TrendView extends Sparkline {
	/** `mục tiêu 2025: 80%`, and whether it lies too far away to be drawn; null where nothing was set. */
	target: string | null;
}

/** An indicator of a unit over time: as a small picture, and as the table behind it. */
export interface SeriesView {
	trend: TrendView | null;
	series: SeriesLine[];
	/** What the figures of before the unit are, where there are any. */
	seriesNote: string | null;
	seriesCaption: string;
	seriesCount: string;
	/** What the targets are and who set them. */
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
	const said = targetSpans(periods, aims, indicator, locale).map(({ value, text }) =>
		line.targets.some((drawn) => drawn.value === value)
			? text
			: m.target_off_picture({ target: text }, { locale })
	);
	return { ...line, target: said.length === 0 ? null : said.join(' · ') };
}

/** Says where the figures of before come from or, where a split leaves none, why there are none. */
function inheritedNote(series: SeriesPoint[], { name }: Unit, locale: Locale): string | null {
	const inherited = series.filter((point) => point.inherited);
	if (inherited.length === 0) return null;
	const isSplit = inherited.some(({ reason }) => reason === 'split');
	const note = isSplit ? m.unit_series_split : m.unit_series_inherited;
	return note({ name }, { locale });
}
