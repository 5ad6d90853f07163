import type { UnitAnswer, UnitIndicator } from '../model/answer.ts';
import type { IndicatorGroup } from '../model/catalogue.ts';
import type { Indicator } from '../model/indicator.ts';
import type { InForceStatement } from '../model/report.ts';
import type { Unit } from '../model/unit.ts';
import { m } from '../paraglide/messages.js';
import { countText, countsText, figureText, isPercentage } from './format.ts';
import { lineageOf, type UnitLink, unitLink, type Kin } from './lineage.ts';
import { rankingHref } from './link.ts';
import type { Locale } from './locale.ts';
import { periodName, periodText } from './period-text.ts';
import { releaseText } from './provenance.ts';
import { rankText } from './ranking-table.ts';
import { replyShown, type ReplyShown } from './reply-shown.ts';
import { sparkline, type Sparkline } from './sparkline.ts';
import { reasonText } from './words.ts';

export interface UnitLine {
	id: string;
	indicator: string;
	href: string;
	period: string;
	value: string;
	counts: string | null;
	/** `=1 trong 67`, or why there is no rank. */
	rank: string;
	isRanked: boolean;
	total: string | null;
	trend: Sparkline | null;
	series: { period: string; value: string; counts: string | null; note: string | null }[];
	seriesCaption: string;
	seriesCount: string;
	/** What the unit says of these figures. */
	replies: ReplyShown[];
}

export interface StatementShown {
	indicator: string;
	value: string;
	period: string;
	isGoal: boolean;
	scope: string | null;
	quote: string;
	source: string;
	/** The source as an address, where it is one. */
	href: string | null;
}

export interface UnitPage {
	name: string;
	facts: string[];
	ended: string | null;
	above: UnitLink[];
	below: UnitLink[];
	/** The ranking of the units below it; null where there are none today. */
	belowRanking: string | null;
	predecessors: Kin[];
	successors: Kin[];
	namesakes: UnitLink[];
	namesakesTitle: string;
	groups: { label: string; lines: UnitLine[] }[];
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
		groups: groups
			.map((group) => ({
				label: group.label[locale],
				lines: answer.indicators
					.filter(({ indicator, latest }) => indicator.group === group.id && latest !== null)
					.map((line) => unitLine(line, answer, locale))
			}))
			.filter((group) => group.lines.length > 0),
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
		rank: latest ? standing(latest, locale) : m.dash({}, { locale }),
		isRanked,
		total: latest?.total ? totalText(latest.total, indicator, locale) : null,
		trend: sparkline(series),
		series: series.map(({ period, figure, reason }) => ({
			period: periodText(period, locale),
			value: figureText(figure, indicator, locale),
			counts: figure && countsText(figure, locale),
			note: reason && reasonText(reason, locale)
		})),
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

/** A published figure keeps the digits that were printed; only the decimal mark follows the language. */
function statementShown(
	indicator: Indicator,
	{ period, statement }: InForceStatement,
	locale: Locale
): StatementShown {
	const { qualifier, value, source, scope } = statement;
	const [whole = '', rest] = value.split('.');
	const mark = locale === 'vi' ? ',' : '.';
	const digits = countText(BigInt(whole), locale) + (rest === undefined ? '' : mark + rest);
	const suffix = isPercentage(indicator) ? '%' : ` ${indicator.counted[locale]}`;
	return {
		indicator: indicator.label[locale],
		value: (qualifier === '=' ? '' : `${qualifier} `) + digits + suffix,
		period: periodText(period, locale),
		isGoal: statement.kind === 'goal',
		scope: scope === '' ? null : m.unit_statement_scope({ scope }, { locale }),
		quote: statement.quote,
		source,
		href: /^https?:\/\//u.test(source) ? source : null
	};
}
