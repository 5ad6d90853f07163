import type { UnitAnswer, UnitIndicator } from '../model/answer.ts';
import type { IndicatorGroup } from '../model/catalogue.ts';
import type { Indicator } from '../model/indicator.ts';
import type { RankedRow } from '../model/ranking.ts';
import type { Level, Unit } from '../model/unit.ts';
import { m } from '../paraglide/messages.js';
import { aimOf } from '../rank/aim.ts';
import { alikeCount } from '../rank/leading.ts';
import { countText, countsText, figureText } from './format.ts';
import { gapText } from './gap-text.ts';
import { lineageOf, type UnitLink, unitLink, type Kin } from './lineage.ts';
import { explainHref, rankingHref } from './link.ts';
import type { Locale } from './locale.ts';
import { periodName } from './period-text.ts';
import { releaseText } from './provenance.ts';
import { peerTexts } from './peers-text.ts';
import { rangeWords, rankText } from './rank-words.ts';
import { statementShown, type StatementShown } from './statement-shown.ts';
import { figureIn, inheritedNote, seriesLine, type SeriesLine } from './unit-series.ts';
import { replyShown, type ReplyShown } from './reply-shown.ts';
import { sideBySideHref } from './side-by-side-link.ts';
import { sparkline, type Sparkline } from './sparkline.ts';
import { unitDefinitions, type TwoDefinitions } from './two-definitions.ts';
import { reasonText } from './words.ts';

export interface UnitLine {
	id: string;
	indicator: string;
	href: string;
	period: string;
	value: string;
	counts: string | null;
	/** Where the value comes from, or why there is none; null where nobody reported yet. */
	explained: string | null;
	/** `=1 trong 67`, or why there is no rank. */
	rank: string;
	isRanked: boolean;
	/** How sure the rank is: `có thể từ 5 đến 31`. */
	range: string | null;
	/** `hạng 3 trong 10 phường`, a text a group. */
	among: string[];
	/** In cases from the target of the year; null where none was set. */
	gap: string | null;
	total: string | null;
	trend: Sparkline | null;
	series: SeriesLine[];
	/** What the figures of before the unit are, where there are any. */
	seriesNote: string | null;
	seriesCaption: string;
	seriesCount: string;
	/** What the unit says of these figures. */
	replies: ReplyShown[];
}

export interface UnitPage {
	name: string;
	facts: string[];
	ended: string | null;
	above: UnitLink[];
	below: UnitLink[];
	/** The ranking of the units below it; null where there are none today. */
	belowRanking: string | null;
	/** It over time, beside others. */
	compare: string;
	predecessors: Kin[];
	successors: Kin[];
	heirs: Kin[];
	namesakes: UnitLink[];
	namesakesTitle: string;
	groups: { label: string; lines: UnitLine[] }[];
	/** Its on-time rate by both definitions; null where it has not both. */
	definitions: TwoDefinitions | null;
	statements: StatementShown[];
	release: string;
	sample: boolean;
}

export function unitPage(answer: UnitAnswer, groups: IndicatorGroup[], locale: Locale): UnitPage {
	const { unit } = answer;
	return {
		name: unit.name,
		...lineageOf(answer, locale),
		namesakesTitle: m.unit_namesakes({ code: unit.code }, { locale }),
		facts: factsOf(unit, locale),
		above: answer.above.map((other) => unitLink(other, locale)),
		below: answer.below.map((other) => unitLink(other, locale)),
		belowRanking: belowRanking(answer, locale),
		compare: sideBySideHref({ units: [unit], indicators: [] }, locale),
		groups: groups
			.map((group) => ({
				label: group.label[locale],
				lines: answer.indicators
					.filter(({ indicator }) => indicator.group === group.id)
					.filter(({ latest, series }) => latest !== null || series.some(({ figure }) => figure))
					.map((line) => unitLine(line, answer, locale))
			}))
			.filter((group) => group.lines.length > 0),
		definitions: unitDefinitions(answer, locale),
		statements: answer.statements.map(({ indicator, stated }) =>
			statementShown(indicator, stated, locale)
		),
		release: releaseText(answer, locale),
		sample: answer.sample
	};
}

function belowRanking({ unit, below, installation }: UnitAnswer, locale: Locale): string | null {
	const [indicator] = installation.headlines;
	if (indicator === undefined || below.length === 0 || unit.validTo !== null) return null;
	return rankingHref({ indicator, parent: unit.code }, locale);
}

function factsOf(unit: Unit, locale: Locale): string[] {
	const { code, area, population } = unit;
	return [
		m.unit_code({ code }, { locale }),
		area === null ? '' : m.unit_area({ area: decimalOf(area, locale) }, { locale }),
		population === null
			? ''
			: m.unit_population({ population: countText(population, locale) }, { locale })
	].filter(Boolean);
}

const decimalOf = (value: number, locale: Locale): string =>
	new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(value);

function unitLine(
	{ indicator, latest, series }: UnitIndicator,
	{ unit, replies }: UnitAnswer,
	locale: Locale
): UnitLine {
	const row = latest?.row;
	const isRanked = row !== undefined && 'rank' in row;
	return {
		id: indicator.id,
		indicator: indicator.label[locale],
		href: rankingHref(
			{ indicator: indicator.id, level: unit.level, period: latest?.period.id },
			locale
		),
		period: latest ? periodName(latest.period, locale) : '',
		value: figureText(row?.figure ?? null, indicator, locale),
		counts: row?.figure ? countsText(row.figure, locale) : null,
		explained: latest && explainHref(figureIn(latest.period, indicator, unit), locale),
		rank: latest ? standing(latest, locale) : m.dash({}, { locale }),
		isRanked,
		range: isRanked ? howSure(row, locale) : null,
		among: peerTexts(latest?.peers ?? [], unit.id, indicator, locale),
		gap: latest && targetGap(latest, indicator, unit.level, locale),
		total: latest?.total ? totalText(latest.total, indicator, locale) : null,
		trend: sparkline(series),
		series: series.map((point) => seriesLine(point, indicator, unit, locale)),
		seriesNote: inheritedNote(series, unit, locale),
		seriesCaption: m.unit_series_caption(
			{ indicator: indicator.label[locale], unit: unit.name },
			{ locale }
		),
		seriesCount: m.unit_series({ count: series.length }, { locale }),
		replies: replies
			.filter((reply) => reply.indicator === indicator.id)
			.map((reply) => replyShown(reply, locale))
	};
}

/** Which ranks are possible, and from how many others the unit cannot be told apart. */
function howSure(row: RankedRow, locale: Locale): string | null {
	const alike = alikeCount(row);
	if (row.rankRange === null || alike === null) return null;
	const range = rangeWords(row.rankRange, locale);
	const count = countText(alike, locale);
	return alike === 0 ? range : m.rank_alike({ range, count }, { locale });
}

/** Only against a target: how far a unit is from the total its interval tells already. */
function targetGap(
	{ row, period, total }: NonNullable<UnitIndicator['latest']>,
	indicator: Indicator,
	level: Level,
	locale: Locale
): string | null {
	if (row.figure === null || aimOf(indicator, period, level) === null) return null;
	return gapText(row.figure, { indicator, ranking: { period, level, total } }, locale);
}

function standing({ row, ranked }: NonNullable<UnitIndicator['latest']>, locale: Locale): string {
	if (!('rank' in row)) return reasonText(row.reason, locale);
	const rank = rankText(row.rank, row.tied, locale);
	return m.unit_rank_of({ rank, count: ranked }, { locale });
}

/** A count has no level that a unit could lie above or below. */
function totalText(
	total: NonNullable<NonNullable<UnitIndicator['latest']>['total']>,
	indicator: Indicator,
	locale: Locale
): string | null {
	if (total.denominator === null) return null;
	return m.unit_total({ total: figureText(total, indicator, locale) }, { locale });
}
