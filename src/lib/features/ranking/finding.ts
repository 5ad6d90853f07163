import type { RankingResult } from '../../core/model/result.ts';
import type { RankedRow } from '../../core/model/ranking.ts';
import { m } from '../../paraglide/messages.js';
import { leadingGroup } from '../../core/ranking/leading-group.ts';
import { figureText } from '../../ui/format/format.ts';
import type { Locale } from '../../core/model/locale.ts';
import { levelNoun } from '../../ui/format/words.ts';

/**
 * What a ranking says, as a title. Where there are intervals it says how many units cannot be told
 * apart from the leaders (no unit is surely ahead of them), for naming a single "winner" among 49
 * equals is what rankings of small counts get wrong. Else it says who comes first.
 */
export function rankingFinding(
	answer: RankingResult,
	locale: Locale,
	noun = levelNoun(answer.ranking.level, locale)
): string {
	const { ranked, coverage } = answer.ranking;
	const [first, second] = ranked;
	if (!first) return m.finding_nothing(coverage, { locale });
	if (!second) return m.finding_only({ name: first.unit.name }, { locale });
	const said = { answer, first, noun, locale };
	return first.rankRange ? leadingGroupFinding(said) : leaderFinding(said);
}

interface FindingInput {
	answer: RankingResult;
	first: RankedRow;
	noun: string;
	locale: Locale;
}

function leadingGroupFinding({ answer, first, noun, locale }: FindingInput): string {
	const { ranked } = answer.ranking;
	const alike = leadingGroup(ranked).length;
	if (alike === ranked.length) return m.finding_all_alike({ count: alike, noun }, { locale });
	if (alike > 1)
		return m.finding_leading_group({ count: alike, all: ranked.length, noun }, { locale });
	const value = figureText(first.figure, answer.indicator, locale);
	return m.finding_clear_leader({ name: first.unit.name, value }, { locale });
}

function leaderFinding({ answer, first, noun, locale }: FindingInput): string {
	const { ranked } = answer.ranking;
	const value = figureText(first.figure, answer.indicator, locale);
	const leaders = ranked.filter((row) => row.rank === 1).length;
	if (leaders === 1) return m.finding_leader({ name: first.unit.name, value }, { locale });
	return leaders === ranked.length
		? m.finding_all_equal({ count: leaders, noun, value }, { locale })
		: m.finding_tied({ count: leaders, all: ranked.length, noun, value }, { locale });
}
