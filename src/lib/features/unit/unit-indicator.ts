import { targetOf } from '../../core/figures/target.ts';
import type { Indicator } from '../../core/model/indicator.ts';
import type { Locale } from '../../core/model/locale.ts';
import type { RankedRow } from '../../core/model/ranking.ts';
import type { UnitIndicator, UnitResult } from '../../core/model/result.ts';
import type { Level } from '../../core/model/unit.ts';
import { indistinguishableCount } from '../../core/ranking/leading-group.ts';
import { m } from '../../paraglide/messages.js';
import { countsText, countText, figureText } from '../../ui/format/number-text.ts';
import { peerRankTexts, rangeWords, rankText } from '../../ui/format/rank-text.ts';
import { gapText } from '../../ui/format/target-text.ts';
import { periodName } from '../../ui/format/time-text.ts';
import { reasonText } from '../../ui/format/unit-text.ts';
import { explanationHref, periodExplanationLink, rankingHref, totalHref } from '../../ui/links.ts';
import { replyView, type ReplyView } from '../statements/statement-view.ts';
import { seriesView, type SeriesView } from './unit-series.ts';

export interface UnitIndicatorLine extends SeriesView {
	id: string;
	indicator: string;
	href: string;
	period: string;
	value: string;
	counts: string | null;
	/**
	 * Link to the explanation of the value or of its absence; null where no unit has reported yet.
	 */
	explained: string | null;
	/** `=1 trong 67`, or why there is no rank. */
	rank: string;
	isRanked: boolean;
	/** Range of possible ranks: `có thể từ 5 đến 31`. */
	range: string | null;
	/** `hạng 3 trong 10 phường`, a text a group. */
	among: string[];
	/** Distance from the target of the year in cases; null where there is no target. */
	gap: string | null;
	/** The total of that ranking, and what it is made of; null for a count. */
	total: { text: string; href: string } | null;
	/** Replies of the unit about these figures. */
	replies: ReplyView[];
}

/** One indicator of a unit: its latest figure, where it stands by it, and its series. */
export function unitIndicatorLine(
	{ indicator, latest, series }: UnitIndicator,
	{ unit, replies, installation }: UnitResult,
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
		among: peerRankTexts(latest?.peers ?? [], unit.id, installation.peerGroups, locale),
		gap: latest && targetGapSentence(latest, indicator, unit.level, locale),
		total: latest && totalOf(latest, indicator, unit.level, locale),
		...seriesView(series, indicator, unit, locale),
		replies: replies
			.filter((reply) => reply.indicator === indicator.id)
			.map((reply) => replyView(reply, locale))
	};
}

/**
 * Sentence on the possible ranks, and the number of units that cannot be distinguished from this
 * one.
 */
function rankRangeSentence(row: RankedRow, locale: Locale): string | null {
	const alike = indistinguishableCount(row);
	if (row.rankRange === null || alike === null) return null;
	const range = rangeWords(row.rankRange, locale);
	const count = countText(alike, locale);
	return alike === 0 ? range : m.rank_alike({ range, count }, { locale });
}

/**
 * Sentence on the distance from a target. The distance from the total is left out, because the
 * interval already shows it.
 */
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
