import type { RankingAnswer } from '../model/answer.ts';
import type { Figure } from '../model/ranking.ts';
import { m } from '../paraglide/messages.js';
import { gapTo } from '../rank/gap.ts';
import { casesText } from './cases-text.ts';
import { countText, figureText } from './format.ts';
import type { Locale } from './locale.ts';
import { targetOf } from './target.ts';

interface Aim {
	figure: Figure;
	text: string;
}

/**
 * How many cases a figure is away from the target for its year, or has to spare; without a target
 * from the level of all units together. Null where there is nothing to compare with: a count without
 * a target has no level, and no case leads above all of them.
 */
export function gapText(figure: Figure, answer: RankingAnswer, locale: Locale): string | null {
	const { indicator } = answer;
	const aim = aimOf(answer, locale);
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

function aimOf(answer: RankingAnswer, locale: Locale): Aim | null {
	const { indicator, ranking } = answer;
	const target = targetOf(answer);
	if (target) {
		const text = withoutZeros(figureText(target.figure, indicator, locale));
		return {
			figure: target.figure,
			text: m.desk_aim_target({ target: text, year: target.year }, { locale })
		};
	}
	if (!ranking.total?.denominator) return null;
	const text = figureText(ranking.total, indicator, locale);
	return { figure: ranking.total, text: m.desk_aim_total({ target: text }, { locale }) };
}

/** A target is a round number and reads as one: `98%`, not `98,0%`. */
const withoutZeros = (text: string): string => text.replace(/[.,]0+(?=%)/u, '');
