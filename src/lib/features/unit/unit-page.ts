import type { IndicatorGroup } from '../../core/model/catalogue.ts';
import type { Locale } from '../../core/model/locale.ts';
import type { UnitResult } from '../../core/model/result.ts';
import type { ScorecardPosition } from '../../core/model/score.ts';
import type { Unit } from '../../core/model/unit.ts';
import { m } from '../../paraglide/messages.js';
import { comparisonHref } from '../../ui/comparison-links.ts';
import { countText } from '../../ui/format/number-text.ts';
import { rankText } from '../../ui/format/rank-text.ts';
import { periodName } from '../../ui/format/time-text.ts';
import { levelNoun } from '../../ui/format/unit-text.ts';
import { rankingHref } from '../../ui/links.ts';
import {
	lineageView,
	type RelatedUnit,
	unitLink,
	type UnitLink
} from '../catalogue/lineage-text.ts';
import { type PeerLink, peerLinks } from '../comparison/comparison-form.ts';
import { type TwoDefinitions, unitDefinitions } from '../ranking/definitions.ts';
import { releaseText } from '../ranking/headline.ts';
import { pointsText } from '../scorecard/points-text.ts';
import { unitScoreHref } from '../scorecard/scorecard-list.ts';
import { statementView, type StatementView } from '../statements/statement-view.ts';
import { unitIndicatorLine, type UnitIndicatorLine } from './unit-indicator.ts';

export interface UnitPage {
	name: string;
	facts: string[];
	ended: string | null;
	above: UnitLink[];
	below: UnitLink[];
	/** The ranking of the units below it; null where there are none today. */
	belowRanking: string | null;
	/** Link to its comparison with other units over time. */
	compare: string;
	/** The same beside those next to it in each of its groups. */
	withPeers: PeerLink[];
	predecessors: RelatedUnit[];
	successors: RelatedUnit[];
	heirs: RelatedUnit[];
	namesakes: UnitLink[];
	namesakesTitle: string;
	groups: { label: string; lines: UnitIndicatorLine[] }[];
	/** Its on-time rate by both definitions; null where it has not both. */
	definitions: TwoDefinitions | null;
	statements: StatementView[];
	release: string;
	isDemo: boolean;
}

export function unitPage(answer: UnitResult, groups: IndicatorGroup[], locale: Locale): UnitPage {
	const { unit } = answer;
	return {
		name: unit.name,
		...lineageView(answer, locale),
		namesakesTitle: m.unit_namesakes({ code: unit.code }, { locale }),
		facts: factsOf(unit, locale),
		above: answer.above.map((other) => unitLink(other, locale)),
		below: answer.below.map((other) => unitLink(other, locale)),
		belowRanking: subordinateRanking(answer, locale),
		compare: comparisonHref({ units: [unit], indicators: [] }, locale),
		withPeers: peerLinks(answer, locale),
		groups: groups
			.map((group) => ({
				label: group.label[locale],
				lines: answer.indicators
					.filter(({ indicator }) => indicator.group === group.id)
					.filter(({ latest, series }) => latest !== null || series.some(({ figure }) => figure))
					.map((line) => unitIndicatorLine(line, answer, locale))
			}))
			.filter((group) => group.lines.length > 0),
		definitions: unitDefinitions(answer, locale),
		statements: answer.statements.map(({ indicator, stated }) =>
			statementView(indicator, stated, locale)
		),
		release: releaseText(answer, locale),
		isDemo: answer.isDemo
	};
}

function subordinateRanking(
	{ unit, below, installation }: UnitResult,
	locale: Locale
): string | null {
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

/** Position of a unit in a scorecard, in a line that links to its points. */
export interface UnitScoreLine {
	id: string;
	title: string;
	href: string;
	period: string;
	/** `82,45 trên 91 điểm được chấm, hạng 1 trong 96 xã, phường`. */
	standing: string;
}

export const unitScoreLines = (standings: ScorecardPosition[], locale: Locale): UnitScoreLine[] =>
	standings.map((standing) => {
		const { card, period, score } = standing;
		return {
			id: card.id,
			title: card.title[locale],
			href: unitScoreHref({ id: card.id, period: period.id }, score.unit, locale),
			period: periodName(period, locale),
			standing: standingText(standing, locale)
		};
	});

function standingText({ score, level, ranked }: ScorecardPosition, locale: Locale): string {
	if (!('rank' in score)) return m.unit_score_none({}, { locale });
	const points = m.unit_score_points(
		{
			points: pointsText(score.points, score.assessed, locale),
			assessed: countText(score.assessed, locale)
		},
		{ locale }
	);
	const rank = m.unit_score_rank(
		{
			rank: rankText(score.rank, score.tied, locale),
			count: countText(ranked, locale),
			noun: levelNoun(level, locale)
		},
		{ locale }
	);
	return `${points}, ${rank}`;
}
