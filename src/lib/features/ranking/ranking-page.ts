import type { RankingResult } from '../../core/model/result.ts';
import type { IndicatorGroup } from '../../core/model/catalogue.ts';
import { m } from '../../paraglide/messages.js';
import { legalBasisText } from '../../ui/format/legal-basis-text.ts';
import { leadingGroup } from '../../core/ranking/leading-group.ts';
import {
	citation,
	type KeyFigure,
	keyFigures,
	rankingFinding,
	releaseText,
	sourceText
} from './headline.ts';
import { countText, formulaText } from '../../ui/format/number-text.ts';
import { peerGroupKey, rankingFileHref, rankingHref, type RankingLink } from '../../ui/links.ts';
import type { Locale } from '../../core/model/locale.ts';
import { periodText } from '../../ui/format/time-text.ts';
import type { ChartSpec } from '../../ui/charts/chart-spec.ts';
import { rankingChart } from './ranking-chart.ts';
import {
	peerGroupView,
	type PeerGroupView,
	rankingFormView,
	type RankingFormView
} from './ranking-form.ts';
import { leadersComparisonLink } from '../../ui/comparison-links.ts';
import { replyView, type ReplyView } from '../statements/statement-view.ts';
import { rankingTableView, type RankingTableView } from './ranking-table.ts';
import { rankingTarget, targetText } from '../../ui/format/target-text.ts';
import { type OtherDefinition, rankingDefinitions, type TwoDefinitions } from './definitions.ts';
import { unrankedGroups, type UnrankedGroup } from './unranked-units.ts';
import { kindsText } from '../../ui/format/unit-text.ts';

/** Everything the ranking page shows, every text ready: what the page component lays out. */
export interface RankingPage {
	title: string;
	indicator: string;
	crumb: string;
	lede: string;
	/** Names of the units that may lead; null where ranks have no range. */
	leading: string | null;
	/** Remark where only a peer group is shown. */
	group: string | null;
	form: RankingFormView;
	figures: KeyFigure[];
	table: RankingTableView;
	/** Link to the comparison of the first units over time. */
	compare: { href: string; text: string } | null;
	unranked: { title: string; groups: UnrankedGroup[] };
	/** Beside the indicator that goes by the same words; null for most. */
	definitions: TwoDefinitions | null;
	/** Replies of units about these figures. */
	replies: ReplyView[];
	picture: ChartSpec | null;
	source: string;
	files: { name: string; href: string }[];
	how: { formula: string; rules: string[]; legalBasis: string; target: string | null };
	licence: { name: string; url: string };
	citation: string;
	sources: { unit: string; note: string }[];
	/** The newest release, where this one has been superseded. */
	newer: { number: number; href: string } | null;
	isDemo: boolean;
}

/** Data of a ranking page that is not part of the result. */
export interface RankingPageContext {
	/** The same question for the indicator that goes by the same words. */
	other: OtherDefinition | null;
	groups: IndicatorGroup[];
	/** Release requested in the address; null for the latest. */
	release: string | null;
	/** Peer group requested in the address; null for all. */
	group?: string | null;
	/** Scheme and host of this installation. */
	origin: string;
	locale: Locale;
}

export function rankingPage(answer: RankingResult, setting: RankingPageContext): RankingPage {
	const { locale, origin } = setting;
	const { ranking, indicator, installation } = answer;
	const shown = peerGroupView(answer, setting.group ?? null, locale);
	const { groups, release } = setting;
	const link = { ...linkOf(answer), group: shown.group ? peerGroupKey(shown.group) : undefined };
	return {
		title: rankingFinding(shown.answer, locale, shown.noun),
		indicator: `${indicator.label[locale]}, ${periodText(ranking.period, locale)}`,
		crumb: crumbText(answer, locale),
		lede: ledeText(answer, locale),
		leading: leadingText(shown.answer, locale),
		group: shown.note,
		form: rankingFormView(answer, { groups, release, group: shown.group, locale }),
		figures: keyFigures(answer, setting.other?.answer ?? null, locale),
		table: tableOf(shown, locale),
		compare: leadersComparisonLink(shown.answer, locale),
		unranked: {
			title: m.unranked_title({ count: shown.answer.ranking.unranked.length }, { locale }),
			groups: unrankedGroups(shown.answer, locale)
		},
		definitions: setting.other && rankingDefinitions(answer, setting.other, locale),
		replies: answer.replies.map((reply) => replyView(reply, locale)),
		picture: rankingChart(shown.answer, locale),
		source: sourceText(answer, locale),
		files: filesOf(link, locale),
		how: howText(answer, locale),
		licence: { name: installation.licence.name[locale], url: installation.licence.url },
		citation: citation(answer, origin + rankingHref(link, locale), locale),
		sources: sourcesOf(answer),
		newer: newerOf(answer, link, locale),
		isDemo: answer.isDemo
	};
}

/** Table of the ranking; a peer group has no ranks of the period before, so it has no such column. */
function tableOf({ answer, group }: PeerGroupView, locale: Locale): RankingTableView {
	const table = rankingTableView(answer, locale);
	if (group === null) return table;
	return { ...table, heads: { ...table.heads, before: null, peers: false } };
}

function leadingText({ ranking }: RankingResult, locale: Locale): string | null {
	const count = leadingGroup(ranking.ranked).length;
	return count > 1 ? m.lede_leading({ count: countText(count, locale) }, { locale }) : null;
}

/** The question with every part spelled out, the release too: a link that shows this for ever. */
function linkOf({ ranking, release }: RankingResult): RankingLink {
	return {
		indicator: ranking.indicator,
		level: ranking.level,
		period: ranking.period.id,
		parent: ranking.parent,
		geography: ranking.geography,
		release: release?.number
	};
}

function crumbText(answer: RankingResult, locale: Locale): string {
	const { ranking, parent } = answer;
	const units = [...ranking.ranked, ...ranking.unranked].map(({ unit }) => unit);
	const noun = kindsText(units, locale);
	const where = parent?.name ?? m.everywhere({}, { locale });
	const count = m.crumb_units({ count: units.length, noun }, { locale });
	return [where, count, releaseText(answer, locale)].join(' · ');
}

function ledeText({ ranking, indicator }: RankingResult, locale: Locale): string {
	const what = `${indicator.label[locale]}, ${periodText(ranking.period, locale)}.`;
	const marks =
		indicator.kind !== 'rate'
			? ''
			: indicator.direction === 'higher'
				? m.lede_marks_lower({}, { locale })
				: m.lede_marks_worse({}, { locale });
	return [what, indicator.definition[locale], marks].filter(Boolean).join(' ');
}

function filesOf(link: RankingLink, locale: Locale): RankingPage['files'] {
	return [
		{ name: m.file_excel({}, { locale }), href: rankingFileHref(link, '.excel.csv') },
		{ name: 'CSV', href: rankingFileHref(link, '.csv') },
		{ name: 'JSON', href: rankingFileHref(link, '') }
	];
}

function howText(answer: RankingResult, locale: Locale): RankingPage['how'] {
	const { indicator, form } = answer;
	return {
		formula: formulaText(indicator, form, locale),
		rules: [
			indicator.direction === 'lower' ? m.how_lower({}, { locale }) : '',
			m.how_ranks({}, { locale }),
			indicator.kind === 'rate' ? m.how_interval({}, { locale }) : ''
		].filter(Boolean),
		legalBasis: legalBasisText(indicator.legalBasis, locale),
		target: targetSentence(answer, locale)
	};
}

/** The target with who set it. */
function targetSentence(answer: RankingResult, locale: Locale): string | null {
	const aim = rankingTarget(answer);
	if (!aim) return null;
	const target = targetText(aim, answer.indicator, locale);
	const text = m.how_target({ year: aim.year, target }, { locale });
	return aim.source ? `${text} ${aim.source[locale]}.` : text;
}

/** Sources and quotes of published figures, each note once. */
const sourcesOf = ({ sources }: RankingResult): RankingPage['sources'] => [
	...new Map(sources.map(({ unit, note }) => [unit + note, { unit, note }])).values()
];

function newerOf({ release }: RankingResult, link: RankingLink, locale: Locale) {
	if (release?.supersededBy == null) return null;
	const href = rankingHref({ ...link, release: undefined }, locale);
	return { number: release.supersededBy, href };
}
