import type { RankingAnswer } from '../model/answer.ts';
import type { RankedRow } from '../model/ranking.ts';
import { periodBefore } from '../model/period.ts';
import { m } from '../paraglide/messages.js';
import { toNumber } from '../rank/fraction.ts';
import {
	axisText,
	capitalised,
	countText,
	countsText,
	figureText,
	isPercentage,
	valueText
} from './format.ts';
import { unitHref } from './link.ts';
import type { Locale } from './locale.ts';
import { periodShort } from './period-text.ts';
import { placeOn, scaleOf, type Scale } from './scale.ts';

/** How a unit stands against the total: in words, with a mark, and as a tone for its colour. */
export interface Standing {
	tone: 'better' | 'similar' | 'worse';
	mark: string;
	words: string;
}

/** The picture inside a row, in per cent of its width. */
export interface Track {
	at: number;
	/** Ends of the interval; null where the value is drawn as a bar from 0. */
	whiskers: [low: number, high: number] | null;
	total: number | null;
}

export interface TableRow {
	/** Code and first day: the key of the row. */
	id: string;
	rank: string;
	name: string;
	href: string;
	value: string;
	suffix: string;
	track: Track;
	counts: string | null;
	range: string | null;
	standing: Standing | null;
	/** Where it stood in the period before, and now. */
	change: { before: string; now: string } | null;
	moved: { mark: string; words: string } | null;
	/** The unit says something of this figure. */
	hasReply: boolean;
}

export interface RankingTable {
	caption: string;
	heads: { value: string; counts: string | null; range: boolean; before: string };
	/** Ends of the track, in words. */
	scale: { min: string; max: string; name: string | null };
	/** The total as its line is labelled; null where no line is drawn. */
	total: { at: number; text: string } | null;
	rows: TableRow[];
}

/** The ranked rows as they are shown, every text ready. */
export function rankingTable(answer: RankingAnswer, locale: Locale): RankingTable {
	const { ranking, indicator } = answer;
	const scale = scaleOf(ranking, indicator);
	const total = totalOn(scale, answer, locale);
	return {
		caption: caption(answer, locale),
		heads: {
			value: indicator.short[locale],
			counts: indicator.kind === 'count' ? null : capitalised(indicator.counted[locale]),
			range: indicator.kind === 'rate',
			before: m.column_before({ period: nameOfBefore(answer, locale) }, { locale })
		},
		scale: scaleWords(scale, answer, locale),
		total,
		rows: ranking.ranked.map((row) => tableRow(row, answer, { scale, total, locale }))
	};
}

function caption({ ranking, indicator }: RankingAnswer, locale: Locale): string {
	const count = ranking.ranked.length;
	const minimum = indicator.minimumDenominator;
	return indicator.denominator === null || minimum <= 1
		? m.table_caption_all({ count }, { locale })
		: m.table_caption(
				{ count, minimum: countText(minimum, locale), counted: indicator.counted[locale] },
				{ locale }
			);
}

function nameOfBefore({ ranking, form }: RankingAnswer, locale: Locale): string {
	const before = periodBefore(ranking.period, form.calendar);
	return before ? periodShort(before, locale) : m.dash({}, { locale });
}

/** A count's total is the sum of the rows and no level to compare them with, so it has no line. */
function totalOn(scale: Scale, answer: RankingAnswer, locale: Locale): RankingTable['total'] {
	const { ranking, indicator } = answer;
	if (ranking.total === null || !ranking.total.denominator) return null;
	return {
		at: placeOn(scale, toNumber(ranking.total)),
		text: m.chart_total({ total: figureText(ranking.total, indicator, locale) }, { locale })
	};
}

function scaleWords(
	{ min, max }: Scale,
	{ indicator }: RankingAnswer,
	locale: Locale
): RankingTable['scale'] {
	const word = (value: number) =>
		isPercentage(indicator)
			? `${axisText(value * 100, 0, locale)}%`
			: axisText(value, indicator.kind === 'ratio' ? indicator.decimals : 0, locale);
	return {
		min: word(min),
		max: word(max),
		name: indicator.kind === 'rate' ? m.column_interval({}, { locale }) : null
	};
}

interface RowSetting {
	scale: Scale;
	total: RankingTable['total'];
	locale: Locale;
}

function tableRow(
	row: RankedRow,
	{ indicator, replies }: RankingAnswer,
	{ scale, total, locale }: RowSetting
): TableRow {
	const place = (value: number) => placeOn(scale, value);
	return {
		id: row.unit.id,
		rank: rankText(row.rank, row.tied, locale),
		name: row.unit.name,
		href: unitHref(row.unit, locale),
		value: valueText(row.figure, indicator, locale) ?? m.dash({}, { locale }),
		suffix: isPercentage(indicator) ? '%' : '',
		track: {
			at: place(toNumber(row.figure)),
			whiskers: row.interval ? [place(row.interval[0]), place(row.interval[1])] : null,
			total: total?.at ?? null
		},
		counts: countsText(row.figure, locale),
		range: row.rankRange && rangeText(row.rankRange),
		standing: row.against && standingText(row.against, indicator.direction, locale),
		change: row.previous && {
			before: countText(row.previous.rank, locale),
			now: countText(row.rank, locale)
		},
		moved: row.moved && movedText(row.moved, locale),
		hasReply: replies.some(({ unit }) => unit.id === row.unit.id)
	};
}

/** `=1` for a shared rank. */
export const rankText = (rank: number, tied: boolean, locale: Locale): string =>
	(tied ? '=' : '') + countText(rank, locale);

const rangeText = ([best, worst]: [number, number]): string =>
	best === worst ? String(best) : `${best}–${worst}`;

/** Where less is better, "lower" would read as a fault; there the words judge instead. */
export function standingText(
	tone: Standing['tone'],
	direction: 'higher' | 'lower',
	locale: Locale
): Standing {
	const words = {
		better: direction === 'higher' ? m.against_higher : m.against_better,
		similar: m.against_similar,
		worse: direction === 'higher' ? m.against_lower : m.against_worse
	};
	const marks = { better: '▲', similar: '≈', worse: '▼' };
	return { tone, mark: marks[tone], words: words[tone]({}, { locale }) };
}

const movedText = (moved: 'up' | 'down', locale: Locale): TableRow['moved'] =>
	moved === 'up'
		? { mark: '▲', words: m.moved_up({}, { locale }) }
		: { mark: '▼', words: m.moved_down({}, { locale }) };
