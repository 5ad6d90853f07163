import type { Locale } from '../../core/model/locale.ts';
import type { RankEffect, RankPosition } from '../../core/model/report-diff.ts';
import { m } from '../../paraglide/messages.js';
import { countText, figureText } from '../../ui/format/number-text.ts';
import { rankText } from '../../ui/format/rank-text.ts';

/** Value and rank before and after, `98,7% → 98,1%`; once where they are the same. */
export function rankChangeText(
	{ indicator, before, after }: Pick<RankEffect, 'indicator' | 'before' | 'after'>,
	locale: Locale
): { value: string; rank: string } {
	const value = ({ figure }: RankPosition): string => figureText(figure, indicator, locale);
	const rank = ({ rank: number, tied }: RankPosition): string =>
		number === null ? m.compare_unranked({}, { locale }) : rankText(number, tied, locale);
	const ranks = arrow(rank(before), rank(after));
	return {
		value: arrow(value(before), value(after)),
		rank: after.rank === null ? ranks : rankAmong(ranks, after, locale)
	};
}

/** `3 → 2 trong 40 đơn vị đã báo cáo`: a rank among few says little. */
const rankAmong = (rank: string, { ranked }: RankPosition, locale: Locale): string =>
	m.compare_rank_among({ rank, count: countText(ranked, locale) }, { locale });

const arrow = (before: string, after: string): string =>
	before === after ? after : `${before} → ${after}`;
