import { compareFigures } from '../../core/figures/fraction.ts';
import { gapTo } from '../../core/figures/gap.ts';
import { type Target, targetOf, targetOf as targetFor } from '../../core/figures/target.ts';
import type { Indicator } from '../../core/model/indicator.ts';
import type { Locale } from '../../core/model/locale.ts';
import type { Figure, Ranking } from '../../core/model/ranking.ts';
import type { RankingResult } from '../../core/model/result.ts';
import { m } from '../../paraglide/messages.js';
import { capitalize, countText, figureText, lowercaseFirst } from './number-text.ts';

/**
 * Cases that an indicator counts as good, inside a sentence: `hồ sơ đúng hạn`. The text joins the
 * counted thing and the short name; where the short name already contains the thing (`Văn bản ký
 * số`) it stands alone, and where the two would read badly together (`Ký số / văn bản đi`) the
 * counted thing stands alone.
 */
export function casesText({ counted, short }: Indicator, locale: Locale): string {
	const [noun, name] = [counted[locale], lowercaseFirst(short[locale])];
	const [nounWords, nameWords] = [wordsOf(noun), wordsOf(name)];
	const ends = locale === 'en' && nameWords.at(-1) === nounWords.at(-1);
	if (nameWords[0] === nounWords[0] || ends) return name;
	const isShared = nounWords.some((word) => nameWords.includes(word));
	return isShared || name.includes('/') ? noun : `${noun} ${name}`;
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}-]+/gu) ?? [];

/** A ranking as far as it says what to aim at. */
interface GapContext {
	indicator: Indicator;
	ranking: Pick<Ranking, 'period' | 'level' | 'total'>;
}

interface GapTarget {
	figure: Figure;
	text: string;
}

/**
 * Number of cases between a figure and the target of its year, lacking or to spare; without a
 * target, the distance from the total of all units. Null where there is nothing to compare with: a
 * count without a target has no level, and no number of cases leads above all cases.
 */
export function gapText(figure: Figure, answer: GapContext, locale: Locale): string | null {
	const { indicator } = answer;
	const aim = gapTarget(answer, locale);
	const gap = aim && gapTo(figure, aim.figure, indicator);
	if (!aim || !gap) return null;
	const count = countText(gap.cases, locale);
	const counted = indicator.counted[locale];
	if (gap.isMet)
		return gap.cases === 0n
			? m.desk_gap_just({ aim: aim.text, counted }, { locale })
			: m.desk_gap_met({ aim: aim.text, count, counted }, { locale });
	const needed = { count, cases: casesText(indicator, locale), aim: aim.text };
	return indicator.direction === 'higher'
		? m.desk_gap_more(needed, { locale })
		: m.desk_gap_fewer(needed, { locale });
}

function gapTarget(answer: GapContext, locale: Locale): GapTarget | null {
	const { indicator, ranking } = answer;
	const target = targetFor(indicator, ranking.period, ranking.level);
	if (target) {
		const text = targetText(target, indicator, locale);
		return {
			figure: target.figure,
			text: m.desk_aim_target({ target: text, year: target.year }, { locale })
		};
	}
	if (!ranking.total?.denominator) return null;
	const text = figureText(ranking.total, indicator, locale);
	return { figure: ranking.total, text: m.desk_aim_total({ target: text }, { locale }) };
}

/** The gap to a target as it stands in a row. */
export interface TargetGapView {
	words: string;
	isMet: boolean;
}

/** `thiếu 14`, `đạt`; where no number of cases would do, that. */
export function targetGapView(
	figure: Figure,
	aim: Pick<RankingTarget, 'figure'>,
	indicator: Indicator,
	locale: Locale
): TargetGapView {
	const gap = gapTo(figure, aim.figure, indicator);
	if (gap === null) return { words: m.gap_none({}, { locale }), isMet: false };
	if (gap.isMet) return { words: m.gap_met({}, { locale }), isMet: true };
	const count = countText(gap.cases, locale);
	const words = indicator.direction === 'higher' ? m.gap_lacking : m.gap_over;
	return { words: words({ count }, { locale }), isMet: false };
}

/** A target as a table has it beside the figures of a period, and how far the figure is from it. */
export interface TargetCell {
	/** `80%`. */
	target: string;
	/** `thiếu 14`, `đạt`; null where there is no figure. */
	gap: string | null;
}

/** Null where nothing was set for the period. */
export const targetCell = (
	figure: Figure | null,
	aim: Target | null,
	indicator: Indicator,
	locale: Locale
): TargetCell | null =>
	aim && {
		target: targetText(aim, indicator, locale),
		gap: figure && targetGapView(figure, aim, indicator, locale).words
	};

/**
 * Below a table with targets: each with who set it, the earliest first, and how a gap is to be read.
 * Nothing where no period has one.
 */
export function targetNotes(
	aims: readonly (Target | null)[],
	indicator: Indicator,
	locale: Locale
): string[] {
	const texts = aims.flatMap((aim) => {
		if (!aim) return [];
		const name = capitalize(targetName(aim, indicator, locale));
		return aim.source ? `${name}. ${aim.source[locale]}.` : `${name}.`;
	});
	if (texts.length === 0) return [];
	const how = indicator.direction === 'higher' ? m.target_how_more : m.target_how_fewer;
	return [...new Set(texts), how({ cases: casesText(indicator, locale) }, { locale })];
}

/** Target for the year in which the period ends, and the number of ranked units that miss it. */
export interface RankingTarget extends Target {
	missed: number;
}

/** Null where no target was set for that year. Compared as exact fractions, as ranks are. */
export function rankingTarget({
	indicator,
	ranking
}: Pick<RankingResult, 'indicator' | 'ranking'>): RankingTarget | null {
	const aim = targetOf(indicator, ranking.period, ranking.level);
	if (!aim) return null;
	const wrongSide = indicator.direction === 'higher' ? -1 : 1;
	const missed = ranking.ranked.filter(
		(row) => Math.sign(compareFigures(row.figure, aim.figure)) === wrongSide
	).length;
	return { ...aim, missed };
}

/** A target is a round number and reads as one: `98%`, not `98,0%`. */
export const targetText = (
	{ figure }: Pick<Target, 'figure'>,
	indicator: Indicator,
	locale: Locale
): string => figureText(figure, indicator, locale).replace(/[.,]0+(?=%)/u, '');

/** `mục tiêu 2025: 80%`. */
export const targetName = (
	{ figure, year }: Pick<Target, 'figure' | 'year'>,
	indicator: Indicator,
	locale: Locale
): string => m.target_name({ year, target: targetText({ figure }, indicator, locale) }, { locale });
