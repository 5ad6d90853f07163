import type { DefinitionPair, Installation } from '../../core/model/catalogue.ts';
import type { Indicator } from '../../core/model/indicator.ts';
import type { Locale } from '../../core/model/locale.ts';
import type { RankedRow, UnrankedRow } from '../../core/model/ranking.ts';
import type { RankingResult, UnitIndicator, UnitResult } from '../../core/model/result.ts';
import type { Unit } from '../../core/model/unit.ts';
import { m } from '../../paraglide/messages.js';
import { countsText, figureText } from '../../ui/format/number-text.ts';
import { rankText } from '../../ui/format/rank-text.ts';
import { periodName } from '../../ui/format/time-text.ts';
import { reasonText } from '../../ui/format/unit-text.ts';
import {
	explanationHref,
	explanationLink,
	type ExplanationLink,
	periodExplanationLink,
	rankingHref,
	rankingLink,
	totalHref,
	unitHref
} from '../../ui/links.ts';

/** The indicator that people may mistake this one for, and why both differ; null for most. */
export function otherDefinitionOf(
	{ definitionPairs }: Installation,
	indicator: string
): { other: string; pair: DefinitionPair } | null {
	for (const pair of definitionPairs) {
		const other = pair.indicators.find((id) => id !== indicator);
		if (pair.indicators.includes(indicator) && other !== undefined) return { other, pair };
	}
	return null;
}

/** A value by one definition: `98,8%`, the counts behind it, and the rank or why there is none. */
export interface DefinitionValue {
	value: string;
	counts: string | null;
	rank: string;
	/** Link to the explanation of the value; null where there is none. */
	explained: string | null;
}

/** One thing by two definitions that go by the same words, side by side. */
export interface TwoDefinitions {
	title: string;
	/** Reasons for the difference, a sentence each. */
	why: string[];
	heads: { name: string; href: string | null }[];
	rows: { id: string; name: string; href: string | null; readings: DefinitionValue[] }[];
	/** Many rows are folded away under this line. */
	summary: string | null;
}

/** The same ranking by the other indicator of a pair. */
export interface OtherDefinition {
	answer: RankingResult;
	pair: DefinitionPair;
}

/** A ranking beside the same ranking by the other definition, in the order of the first. */
export function rankingDefinitions(
	answer: RankingResult,
	{ answer: other, pair }: OtherDefinition,
	locale: Locale
): TwoDefinitions {
	const others = new Map(rowsOf(other).map((row) => [row.unit.id, row]));
	const total = [answer, other].map((one) => totalDefinitionValue(one, locale));
	const all = { id: 'total', name: m.definitions_total({}, { locale }), href: null };
	const rows = rowsOf(answer).map((row) => ({
		id: row.unit.id,
		...linkedName(row.unit, locale),
		readings: [
			definitionValue(row, answer.indicator, explanationLink(answer, row.unit), locale),
			definitionValue(
				others.get(row.unit.id) ?? null,
				other.indicator,
				explanationLink(other, row.unit),
				locale
			)
		]
	}));
	return {
		...differenceText(pair, locale),
		heads: [
			{ name: answer.indicator.short[locale], href: null },
			{ name: other.indicator.short[locale], href: rankingHref(rankingLink(other), locale) }
		],
		rows: [{ ...all, readings: total }, ...rows],
		summary: m.definitions_units({ count: rows.length }, { locale })
	};
}

/** Two such indicators of a unit in its latest period; null where it has not both. */
export function unitDefinitions(answer: UnitResult, locale: Locale): TwoDefinitions | null {
	const of = (id: string): UnitIndicator | undefined =>
		answer.indicators.find(({ indicator }) => indicator.id === id);
	const [found] = answer.indicators.flatMap((first) => {
		const known = otherDefinitionOf(answer.installation, first.indicator.id);
		const second = known && of(known.other);
		if (!known || !first.latest || !second?.latest) return [];
		return [{ pair: known.pair, both: [first, second], period: first.latest.period }];
	});
	if (!found) return null;
	const { pair, both, period } = found;
	return {
		...differenceText(pair, locale),
		heads: both.map(({ indicator }) => ({
			name: indicator.short[locale],
			href: rankingHref(
				{ indicator: indicator.id, level: answer.unit.level, period: period.id },
				locale
			)
		})),
		rows: [
			{
				id: answer.unit.id,
				name: `${answer.unit.name}, ${periodName(period, locale)}`,
				href: null,
				readings: both.map(({ indicator, latest }) =>
					definitionValue(
						latest?.row ?? null,
						indicator,
						periodExplanationLink(period, indicator, answer.unit),
						locale
					)
				)
			}
		],
		summary: null
	};
}

const rowsOf = ({ ranking }: RankingResult): (RankedRow | UnrankedRow)[] => [
	...ranking.ranked,
	...ranking.unranked
];

const linkedName = (unit: Unit, locale: Locale) => ({
	name: unit.name,
	href: unitHref(unit, locale)
});

function totalDefinitionValue(answer: RankingResult, locale: Locale): DefinitionValue {
	const { total } = answer.ranking;
	return {
		value: figureText(total, answer.indicator, locale),
		counts: total && countsText(total, locale),
		rank: '',
		explained: total && totalHref(rankingLink(answer), locale)
	};
}

function definitionValue(
	row: RankedRow | UnrankedRow | null,
	indicator: Indicator,
	link: ExplanationLink,
	locale: Locale
): DefinitionValue {
	const figure = row?.figure ?? null;
	return {
		value: figureText(figure, indicator, locale),
		counts: figure && countsText(figure, locale),
		rank:
			row === null
				? ''
				: 'rank' in row
					? m.definitions_rank({ rank: rankText(row.rank, row.tied, locale) }, { locale })
					: reasonText(row.reason, locale),
		explained: figure && explanationHref(link, locale)
	};
}

const differenceText = (
	{ title, why }: DefinitionPair,
	locale: Locale
): Pick<TwoDefinitions, 'title' | 'why'> => ({
	title: title[locale],
	why: why.map((sentence) => sentence[locale])
});
