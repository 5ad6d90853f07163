import { sumFigures } from '../../core/figures/total.ts';
import type { TotalExplanation, TotalShare } from '../../core/model/explanation.ts';
import type { Locale } from '../../core/model/locale.ts';
import type { Figure } from '../../core/model/ranking.ts';
import { m } from '../../paraglide/messages.js';
import { countText, figureText } from '../../ui/format/number-text.ts';
import { rankText } from '../../ui/format/rank-text.ts';
import { explanationHref, explanationLink } from '../../ui/links.ts';

/** A figure as the table shows it; of a count there is just the numerator. */
interface SumTexts {
	numerator: string;
	denominator: string | null;
	value: string | null;
}

export interface ShareView extends SumTexts {
	id: string;
	name: string;
	/** Link to the explanation of its two sums. */
	href: string;
	/** `hạng =1`; null where it has none. */
	rank: string | null;
}

/** Units that are in the total for one reason, with what they come to together. */
export interface ShareGroup {
	id: string;
	shares: ShareView[];
	sum: SumTexts & { name: string };
}

export interface TotalTableView {
	caption: string;
	/** Headers of what is added up: numerator and denominator, or what is counted. */
	heads: { numerator: string; denominator: string | null; value: string | null };
	groups: ShareGroup[];
	/** Null where one group is all there is. */
	all: (SumTexts & { name: string }) | null;
}

const SUMS = { ranked: m.total_sum_ranked, few: m.total_sum_few, none: m.total_sum_none };

/** The units of a total by why they are in it, each with its two sums, and the sums of these. */
export function totalTableView(answer: TotalExplanation, locale: Locale): TotalTableView {
	const { shares, indicator } = answer;
	const groups = sharesByReason(shares).map(({ id, own }) => ({
		id,
		shares: own.map((share) => shareView(share, answer, locale)),
		sum: sumRow(own, answer, SUMS[id]({ count: countText(own.length, locale) }, { locale }), locale)
	}));
	const isCount = indicator.denominator === null;
	const all = m.total_sum_all({ count: countText(shares.length, locale) }, { locale });
	return {
		caption: m.total_units({}, { locale }),
		heads: {
			numerator: isCount ? indicator.short[locale] : m.explain_numerator({}, { locale }),
			denominator: isCount ? null : m.explain_denominator({}, { locale }),
			value: isCount ? null : m.explain_value({}, { locale })
		},
		groups,
		all: groups.length > 1 ? sumRow(shares, answer, all, locale) : null
	};
}

/** Ranked, with few cases, without any: what is not there is left out. */
export function sharesByReason(
	shares: TotalShare[]
): { id: keyof typeof SUMS; own: TotalShare[] }[] {
	const of = (reason: TotalShare['reason']) => shares.filter((share) => share.reason === reason);
	return [
		{ id: 'ranked' as const, own: of(null) },
		{ id: 'few' as const, own: of('few-cases') },
		{ id: 'none' as const, own: of('no-cases') }
	].filter(({ own }) => own.length > 0);
}

const shareView = (
	{ unit, sums, place }: TotalShare,
	answer: TotalExplanation,
	locale: Locale
): ShareView => ({
	id: unit.id,
	name: unit.name,
	href: explanationHref(explanationLink(answer, unit), locale),
	rank: place && m.definitions_rank({ rank: rankText(place.rank, place.tied, locale) }, { locale }),
	...sumTexts(sums, answer, locale)
});

const sumRow = (
	shares: TotalShare[],
	answer: TotalExplanation,
	name: string,
	locale: Locale
): SumTexts & { name: string } => ({
	name,
	...sumTexts(sumFigures(shares.map(({ sums }) => sums)), answer, locale)
});

function sumTexts(
	figure: Figure | null,
	{ indicator }: TotalExplanation,
	locale: Locale
): SumTexts {
	if (figure === null) return { numerator: m.dash({}, { locale }), denominator: null, value: null };
	const { numerator, denominator } = figure;
	return {
		numerator: countText(numerator, locale),
		denominator: denominator === null ? null : countText(denominator, locale),
		value: denominator === null ? null : figureText(figure, indicator, locale)
	};
}
