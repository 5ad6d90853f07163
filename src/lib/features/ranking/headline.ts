import { dayOf } from '../../core/model/day.ts';
import type { Locale } from '../../core/model/locale.ts';
import type { RankedRow } from '../../core/model/ranking.ts';
import type { Provenance, RankingResult } from '../../core/model/result.ts';
import type { Unit } from '../../core/model/unit.ts';
import { leadingGroup } from '../../core/ranking/leading-group.ts';
import { m } from '../../paraglide/messages.js';
import { countsText, countText, figureText, lowercaseFirst } from '../../ui/format/number-text.ts';
import { rankingTarget, targetText } from '../../ui/format/target-text.ts';
import { instantText, periodText } from '../../ui/format/time-text.ts';
import { levelNoun, shortUnitName } from '../../ui/format/unit-text.ts';
import { rankingLink, totalHref } from '../../ui/links.ts';

/** Citation of a ranking. `url` should name the release, so that the cited figures never change. */
export function citation(answer: RankingResult, url: string, locale: Locale): string {
	const { installation, indicator, ranking, release } = answer;
	const inputs = {
		operator: installation.operator[locale],
		indicator: indicator.label[locale],
		period: periodText(ranking.period, locale),
		where: `${levelNoun(ranking.level, locale)}, ${parentPhrase(answer, locale)}`,
		url
	};
	if (!release) return m.citation_unpublished(inputs, { locale });
	const year = dayOf(new Date(release.at)).slice(0, 4);
	const date = instantText(release.at, locale);
	return m.citation({ ...inputs, year, number: release.number, date }, { locale });
}

/**
 * Finding of a ranking, as its title. With intervals it gives the number of units that cannot be
 * distinguished from the leaders (no unit is certainly ahead of them): naming one "winner" among 49
 * equals is the usual error of rankings of small counts. Without intervals it names the first.
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
	const context = { answer, first, noun, locale };
	return first.rankRange ? leadingGroupFinding(context) : leaderFinding(context);
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

/** A number and what it says. */
export interface KeyFigure {
	figure: string;
	says: string;
	/** Link to the explanation of the figure. */
	explained?: string;
	link: { href: string; text: string } | null;
}

/** Key figures above a ranking; the last is the total by another definition of the same term. */
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

/** `toàn tỉnh Quảng Ngãi`, or all units if the ranking has no parent. */
export function parentPhrase({ parent }: Pick<RankingResult, 'parent'>, locale: Locale): string {
	return parent
		? m.whole_of({ name: nameInSentence(parent, locale) }, { locale })
		: m.whole_everywhere({}, { locale });
}

/** A unit inside a sentence: `tỉnh Quảng Ngãi`, `Quảng Ngãi province`; other names stay in English. */
function nameInSentence(unit: Unit, locale: Locale): string {
	if (unit.kind === 'tỉnh')
		return m.province_in_sentence({ name: shortUnitName(unit) }, { locale });
	return locale === 'vi' ? lowercaseFirst(unit.name) : unit.name;
}

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

/** `Đợt công bố 3, 20/8/2025`. */
export function releaseText({ release }: Pick<Provenance, 'release'>, locale: Locale): string {
	if (!release) return m.crumb_unpublished({}, { locale });
	const { number, at } = release;
	return m.crumb_release({ number, date: instantText(at, locale) }, { locale });
}

/** Source line of every chart: source, release, completeness, and the note on demo data. */
export function sourceText(answer: RankingResult, locale: Locale): string {
	const line = m.source_line(
		{
			source: m.source_forms({ form: answer.form.title[locale] }, { locale }),
			release: releaseText(answer, locale),
			coverage: m.coverage_short(answer.ranking.coverage, { locale })
		},
		{ locale }
	);
	return answer.isDemo ? `${line} · ${m.sample_short({}, { locale })}` : line;
}
