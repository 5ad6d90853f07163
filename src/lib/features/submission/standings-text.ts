import type { RankEffect, RankPosition } from '../../core/model/report-diff.ts';
import { m } from '../../paraglide/messages.js';
import { figureText } from '../../ui/format/format.ts';
import type { Locale } from '../../core/model/locale.ts';
import { rankText } from '../../ui/format/rank-words.ts';

/** Value and rank before and after, `98,7% → 98,1%`; once where they are the same. */
export function rankChangeText(
	{ indicator, before, after }: Pick<RankEffect, 'indicator' | 'before' | 'after'>,
	locale: Locale
): { value: string; rank: string } {
	const value = ({ figure }: RankPosition): string => figureText(figure, indicator, locale);
	const rank = ({ rank: number, tied }: RankPosition): string =>
		number === null ? m.compare_unranked({}, { locale }) : rankText(number, tied, locale);
	return { value: arrow(value(before), value(after)), rank: arrow(rank(before), rank(after)) };
}

const arrow = (before: string, after: string): string =>
	before === after ? after : `${before} → ${after}`;
