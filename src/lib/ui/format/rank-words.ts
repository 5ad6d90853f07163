import type { RankedRow } from '../../core/model/ranking.ts';
import { m } from '../../paraglide/messages.js';
import { countText } from './format.ts';
import type { Locale } from '../../core/model/locale.ts';

/** `=1` for a shared rank. */
export const rankText = (rank: number, tied: boolean, locale: Locale): string =>
	(tied ? '=' : '') + countText(rank, locale);

/** `1–62`, or `3` where nothing else is possible. */
export const rangeText = ([best, worst]: [number, number]): string =>
	best === worst ? String(best) : `${best}–${worst}`;

/** `có thể từ 5 đến 31`, inside a sentence. */
export function rangeWords([best, worst]: [number, number], locale: Locale): string {
	if (best === worst) return m.rank_range_sure({}, { locale });
	const ends = { best: countText(best, locale), worst: countText(worst, locale) };
	return m.rank_range_words(ends, { locale });
}

/** `Hạng 12, có thể từ 5 đến 31`; null where there is no range. */
export function rankInWords(
	{ rank, tied, rankRange }: Pick<RankedRow, 'rank' | 'tied' | 'rankRange'>,
	locale: Locale
): string | null {
	if (rankRange === null) return null;
	const words = { rank: rankText(rank, tied, locale), range: rangeWords(rankRange, locale) };
	return m.rank_in_words(words, { locale });
}
