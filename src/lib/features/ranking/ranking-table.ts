import { toNumber } from '../../core/figures/fraction.ts';
import type { Locale } from '../../core/model/locale.ts';
import { periodBefore } from '../../core/model/period.ts';
import type { RankedRow } from '../../core/model/ranking.ts';
import type { RankingResult } from '../../core/model/result.ts';
import type { UnitId } from '../../core/model/unit.ts';
import { leadingGroup } from '../../core/ranking/leading-group.ts';
import { peerPositions } from '../../core/ranking/peer-groups.ts';
import { m } from '../../paraglide/messages.js';
import {
	extendScale,
	intervalBarScale,
	type IntervalBarScale,
	percentOnScale,
	rankingScale,
	type Scale,
	type ScaleMark,
	targetMark,
	totalMark
} from '../../ui/charts/scales.ts';
import {
	capitalize,
	countsText,
	countText,
	isPercentage,
	valueText
} from '../../ui/format/number-text.ts';
import {
	peerRankView,
	type PeerRankView,
	rangeText,
	rankInWords,
	rankText,
	totalComparison,
	type TotalComparison
} from '../../ui/format/rank-text.ts';
import {
	rankingTarget,
	type RankingTarget,
	targetGapView,
	type TargetGapView
} from '../../ui/format/target-text.ts';
import { shortPeriodName } from '../../ui/format/time-text.ts';
import { explanationHref, explanationLink, unitHref } from '../../ui/links.ts';

/** The picture inside a row, in per cent of its width. */
export interface IntervalBarView {
	at: number;
	/** Ends of the interval; null where the value is drawn as a bar from 0. */
	whiskers: [low: number, high: number] | null;
	total: number | null;
	/** Position of the target of the year. */
	target: number | null;
}

export interface RankingTableRow {
	/** Code and first day: the key of the row. */
	id: string;
	rank: string;
	name: string;
	href: string;
	value: string;
	suffix: string;
	/** Link to the explanation of the value. */
	explained: string;
	track: IntervalBarView;
	counts: string | null;
	range: string | null;
	/** `Hạng 12, có thể từ 5 đến 31`. */
	rankWords: string | null;
	/** The unit cannot be distinguished from the first. */
	isLeading: boolean;
	among: PeerRankView | null;
	/** Distance from the target in whole cases. */
	gap: TargetGapView | null;
	standing: TotalComparison | null;
	/** Rank in the period before, and now. */
	change: { before: string; now: string } | null;
	moved: { mark: string; words: string } | null;
	/** The unit says something of this figure. */
	hasReply: boolean;
}

export interface RankingTableView {
	caption: string;
	heads: {
		value: string;
		counts: string | null;
		range: boolean;
		peers: boolean;
		gap: boolean;
		/** Null where only a part of the ranking is shown. */
		before: string | null;
	};
	/** Ends of the track, in words. */
	scale: IntervalBarScale;
	/** The total as its line is labelled; null where no line is drawn. */
	total: ScaleMark | null;
	/** The target of the year, as its line is labelled. */
	target: ScaleMark | null;
	rows: RankingTableRow[];
}

/** The ranked rows as they are shown, every text ready. */
export function rankingTableView(answer: RankingResult, locale: Locale): RankingTableView {
	const { ranking, indicator } = answer;
	const aim = rankingTarget(answer);
	const scale = extendScale(rankingScale(ranking, indicator), aim && toNumber(aim.figure));
	const total = totalMark(scale, answer, locale);
	const target = targetMark(scale, aim, answer, locale);
	const leading = new Set(leadingGroup(ranking.ranked).map(({ unit }) => unit.id));
	const standings = peerPositions(answer.peers);
	const setting = { scale, total, target, aim, leading, standings, locale };
	return {
		caption: caption(answer, locale),
		heads: {
			value: indicator.short[locale],
			counts: indicator.kind === 'count' ? null : capitalize(indicator.counted[locale]),
			range: indicator.kind === 'rate',
			peers: answer.peers.length > 0,
			gap: aim !== null,
			before: m.column_before({ period: previousPeriodName(answer, locale) }, { locale })
		},
		scale: intervalBarScale(scale, answer, locale),
		total,
		target,
		rows: ranking.ranked.map((row) => tableRow(row, answer, setting))
	};
}

function caption({ ranking, indicator }: RankingResult, locale: Locale): string {
	const count = ranking.ranked.length;
	const minimum = indicator.minimumDenominator;
	return indicator.denominator === null || minimum <= 1
		? m.table_caption_all({ count }, { locale })
		: m.table_caption(
				{ count, minimum: countText(minimum, locale), counted: indicator.counted[locale] },
				{ locale }
			);
}

function previousPeriodName({ ranking, form }: RankingResult, locale: Locale): string {
	const before = periodBefore(ranking.period, form.calendar);
	return before ? shortPeriodName(before, locale) : m.dash({}, { locale });
}

interface RowContext {
	scale: Scale;
	total: ScaleMark | null;
	target: ScaleMark | null;
	aim: RankingTarget | null;
	leading: ReadonlySet<UnitId>;
	standings: ReturnType<typeof peerPositions>;
	locale: Locale;
}

function tableRow(
	row: RankedRow,
	answer: RankingResult,
	{ scale, total, target, aim, leading, standings, locale }: RowContext
): RankingTableRow {
	const { indicator, replies } = answer;
	const place = (value: number) => percentOnScale(scale, value);
	return {
		id: row.unit.id,
		rank: rankText(row.rank, row.tied, locale),
		name: row.unit.name,
		href: unitHref(row.unit, locale),
		value: valueText(row.figure, indicator, locale) ?? m.dash({}, { locale }),
		suffix: isPercentage(indicator) ? '%' : '',
		explained: explanationHref(explanationLink(answer, row.unit), locale),
		track: {
			at: place(toNumber(row.figure)),
			whiskers: row.interval ? [place(row.interval[0]), place(row.interval[1])] : null,
			total: total?.at ?? null,
			target: target?.at ?? null
		},
		counts: countsText(row.figure, locale),
		range: row.rankRange && rangeText(row.rankRange),
		rankWords: rankInWords(row, locale),
		isLeading: leading.has(row.unit.id),
		among: peerRankView(standings.get(row.unit.id) ?? [], answer.installation.peerGroups, locale),
		gap: aim && targetGapView(row.figure, aim, indicator, locale),
		standing: row.against && totalComparison(row.against, indicator.direction, locale),
		change: row.previous && {
			before: countText(row.previous.rank, locale),
			now: countText(row.rank, locale)
		},
		moved: row.moved && rankMoveMark(row.moved, locale),
		hasReply: replies.some(({ unit }) => unit.id === row.unit.id)
	};
}

const rankMoveMark = (moved: 'up' | 'down', locale: Locale): RankingTableRow['moved'] =>
	moved === 'up'
		? { mark: '▲', words: m.moved_up({}, { locale }) }
		: { mark: '▼', words: m.moved_down({}, { locale }) };
