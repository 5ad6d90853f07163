import type { Indicator } from '../../core/model/indicator.ts';
import type { Figure, Ranking } from '../../core/model/ranking.ts';
import { m } from '../../paraglide/messages.js';
import { targetOf as targetFor } from '../../core/figures/target.ts';
import { gapTo } from '../../core/figures/gap.ts';
import { casesText } from './cases-text.ts';
import { countText, figureText } from './format.ts';
import type { Locale } from '../../core/model/locale.ts';
import { targetText, type RankingTarget } from './target.ts';

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
 * How many cases a figure is away from the target for its year, or has to spare; without a target
 * from the level of all units together. Null where there is nothing to compare with: a count without
 * a target has no level, and no case leads above all of them.
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
