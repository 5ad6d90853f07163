import type { TotalExplanation } from '../../core/model/explanation.ts';
import { m } from '../../paraglide/messages.js';
import { legalBasisText } from '../../ui/format/legal-basis-text.ts';
import { type ExplainedSide, explainedSides, unitsAggregationText } from './explanation-sums.ts';
import { sharesByReason, totalTableView, type TotalTableView } from './total-table.ts';
import {
	capitalize,
	countText,
	formulaText,
	fractionText,
	listText
} from '../../ui/format/number-text.ts';
import { parentPhrase, releaseText } from '../ranking/headline.ts';
import {
	rankingHref,
	rankingLink,
	totalApiHref,
	totalHref,
	type RankingLink
} from '../../ui/links.ts';
import type { Locale } from '../../core/model/locale.ts';
import { periodText } from '../../ui/format/time-text.ts';
import { unrankedGroups, type UnrankedGroup } from '../ranking/unranked-units.ts';

/** Explanation of a total, all texts ready. */
export interface TotalPage {
	title: string;
	crumb: string;
	/** The same of the newest release, where this one has been superseded. */
	newer: { number: number; href: string } | null;
	lede: string;
	ranking: string;
	/** Reason for a missing total. */
	why: string | null;
	formula: { words: string; basis: string | null; sides: ExplainedSide[] };
	/** Null where no unit is in it. */
	table: TotalTableView | null;
	/** Units outside the total, by reason. */
	outside: { title: string; groups: UnrankedGroup[] };
	sources: { unit: string; note: string }[];
	json: string;
	isDemo: boolean;
}

export function totalPage(answer: TotalExplanation, locale: Locale): TotalPage {
	const { indicator, form, release, shares } = answer;
	const link = { ...rankingLink(answer), release: release?.number };
	return {
		title: titleOf(answer, locale),
		crumb: releaseText(answer, locale),
		newer: newerOf(answer, link, locale),
		lede: ledeOf(answer, locale),
		ranking: rankingHref(link, locale),
		why: answer.formula === null ? m.total_statement({}, { locale }) : null,
		formula: {
			words: formulaText(indicator, form, locale),
			basis:
				indicator.legalBasis &&
				m.explain_basis({ basis: legalBasisText(indicator.legalBasis, locale) }, { locale }),
			sides: explainedSides(answer, (addUp) => unitsAggregationText(addUp, answer, locale), locale)
		},
		table: shares.length > 0 ? totalTableView(answer, locale) : null,
		outside: outsideOf(answer, locale),
		sources: answer.sources.map(({ unit: code, note }) => ({ unit: code, note })),
		json: totalApiHref(link),
		isDemo: answer.isDemo
	};
}

/** `Toàn tỉnh Quảng Ngãi: 98,6% = 41.957 / 42.552 hồ sơ, cộng từ 94 đơn vị`. */
function titleOf(answer: TotalExplanation, locale: Locale): string {
	const { formula, indicator, ranking, shares } = answer;
	const where = capitalize(parentPhrase(answer, locale));
	if (formula === null) return m.total_title_statement({ where }, { locale });
	if (shares.length === 0) return m.total_title_none({ where }, { locale });
	if (ranking.total === null) return m.total_title_no_cases({ where }, { locale });
	const figure = fractionText(ranking.total, indicator, locale);
	return m.total_title({ where, figure, count: countText(shares.length, locale) }, { locale });
}

function ledeOf(answer: TotalExplanation, locale: Locale): string {
	const { indicator, ranking, shares } = answer;
	return [
		`${indicator.label[locale]}, ${periodText(ranking.period, locale)}.`,
		shares.length > 0 ? whatText(answer, locale) : '',
		answer.formula === null ? '' : remainderText(answer, locale),
		ranking.geography === 'current' ? m.total_current({}, { locale }) : '',
		indicator.definition[locale]
	]
		.filter(Boolean)
		.join(' ');
}

const MEMBERS = { ranked: m.total_of_ranked, few: m.total_of_few, none: m.total_of_none };

/**
 * Definition of the total in one sentence: it names the units that it sums up (docs/rules.md §4.5).
 */
function whatText({ indicator, shares }: TotalExplanation, locale: Locale): string {
	const members = sharesByReason(shares).map(({ id, own }) =>
		MEMBERS[id]({ count: countText(own.length, locale) }, { locale })
	);
	const groups = listText(members, locale);
	return indicator.denominator === null
		? m.total_what_count({ counted: indicator.counted[locale], groups }, { locale })
		: m.total_what_rate({ groups }, { locale });
}

function remainderText({ ranking, shares }: TotalExplanation, locale: Locale): string {
	const rest = ranking.ranked.length + ranking.unranked.length - shares.length;
	return rest === 0 ? '' : m.total_rest({ count: countText(rest, locale) }, { locale });
}

/**
 * The units that are not added, by reason; here a name leads to the explanation. Where nothing can be
 * added at all, just those of which something was published.
 */
function outsideOf(answer: TotalExplanation, locale: Locale): TotalPage['outside'] {
	const { ranking, shares, formula } = answer;
	const inside = new Set(shares.map(({ unit }) => unit.id));
	const unranked = ranking.unranked
		.filter(({ unit }) => !inside.has(unit.id))
		.filter(({ reason }) => formula !== null || reason === 'statement-only');
	const rest = { ...answer, ranking: { ...ranking, unranked }, pooled: new Map() };
	const count = countText(unranked.length, locale);
	return {
		title:
			formula === null
				? m.total_stated({ count }, { locale })
				: m.total_outside({ count }, { locale }),
		groups: unrankedGroups(rest, locale).map((group) => ({
			...group,
			units: group.units.map((unit) => ({
				...unit,
				href: unit.explained ?? unit.href,
				explained: null
			}))
		}))
	};
}

function newerOf({ release }: TotalExplanation, link: RankingLink, locale: Locale) {
	if (release?.supersededBy == null) return null;
	const href = totalHref({ ...link, release: undefined }, locale);
	return { number: release.supersededBy, href };
}
