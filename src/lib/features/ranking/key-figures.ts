import type { RankingResult } from '../../core/model/result.ts';
import { m } from '../../paraglide/messages.js';
import { countText, countsText, figureText } from '../../ui/format/format.ts';
import { rankingLink, totalHref } from '../../ui/link.ts';
import type { Locale } from '../../core/model/locale.ts';
import { rankingTarget, targetText } from '../../ui/format/target.ts';

/** A number and what it says. */
export interface KeyFigure {
	figure: string;
	says: string;
	/** Where the figure comes from. */
	explained?: string;
	link: { href: string; text: string } | null;
}

/** What stands above a ranking; the last is the total by another definition of the same words. */
export function keyFigures(
	answer: RankingResult,
	other: RankingResult | null,
	locale: Locale
): KeyFigure[] {
	return [
		totalFigure(answer, locale),
		coverageFigure(answer, locale),
		rankedFigure(answer, locale),
		targetFigure(answer, locale),
		otherDefinitionFigure(other, locale)
	].flatMap((figure) => figure ?? []);
}

/** `toàn Tỉnh Quảng Ngãi`, or all units where no parent was asked for. */
export function parentPhrase({ parent }: Pick<RankingResult, 'parent'>, locale: Locale): string {
	return parent
		? m.whole_of({ name: lowercaseFirstLetter(parent.name, locale) }, { locale })
		: m.whole_everywhere({}, { locale });
}

/** `Tỉnh Quảng Ngãi` inside a sentence; English keeps the name as it is. */
const lowercaseFirstLetter = (name: string, locale: Locale): string =>
	locale === 'vi' ? name.charAt(0).toLowerCase() + name.slice(1) : name;

export function totalFigure(answer: RankingResult, locale: Locale): KeyFigure {
	const { ranking, indicator } = answer;
	const where = parentPhrase(answer, locale);
	if (ranking.total === null)
		return { figure: '–', says: m.total_nothing({ where }, { locale }), link: null };
	const counts = countsText(ranking.total, locale);
	const counted = indicator.counted[locale];
	const reported = ranking.coverage.reported;
	return {
		figure: figureText(ranking.total, indicator, locale),
		explained: totalHref(rankingLink(answer), locale),
		says:
			counts === null
				? m.total_count({ where, reported }, { locale })
				: m.total_of({ where, counts, counted }, { locale }),
		link: null
	};
}

export function coverageFigure({ ranking }: RankingResult, locale: Locale): KeyFigure {
	const { due, reported } = ranking.coverage;
	const count = due - reported;
	return {
		figure: `${reported} / ${due}`,
		says: count === 0 ? m.coverage_full({}, { locale }) : m.coverage_lacking({ count }, { locale }),
		link: null
	};
}

function rankedFigure({ ranking }: RankingResult, locale: Locale): KeyFigure {
	const count = ranking.unranked.length;
	return {
		figure: countText(ranking.ranked.length, locale),
		says: count === 0 ? m.ranked_all({}, { locale }) : m.ranked_lacking({ count }, { locale }),
		link: null
	};
}

function targetFigure(answer: RankingResult, locale: Locale): KeyFigure | null {
	const target = rankingTarget(answer);
	if (!target) return null;
	const { year, missed: count } = target;
	const says =
		count === 0
			? m.target_met({ year }, { locale })
			: answer.indicator.direction === 'higher'
				? m.target_missed({ year, count }, { locale })
				: m.target_missed_lower({ year, count }, { locale });
	return { figure: targetText(target, answer.indicator, locale), says, link: null };
}

function otherDefinitionFigure(other: RankingResult | null, locale: Locale): KeyFigure | null {
	if (!other) return null;
	return {
		figure: figureText(other.ranking.total, other.indicator, locale),
		...(other.ranking.total ? { explained: totalHref(rankingLink(other), locale) } : {}),
		says: m.other_definition({ short: other.indicator.short[locale] }, { locale }),
		link: {
			href: '#hai-cach-tinh',
			text: m.why_different({}, { locale })
		}
	};
}
