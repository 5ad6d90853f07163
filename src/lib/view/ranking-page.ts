import type { RankingAnswer } from '../model/answer.ts';
import type { IndicatorGroup } from '../model/catalogue.ts';
import { m } from '../paraglide/messages.js';
import { citation } from './citation.ts';
import { finding } from './finding.ts';
import { formulaText } from './formula.ts';
import { keyFigures, type KeyFigure } from './key-figures.ts';
import { rankingFileHref, rankingHref, type RankingLink } from './link.ts';
import type { Locale } from './locale.ts';
import { periodText } from './period-text.ts';
import type { Picture } from './picture.ts';
import { releaseText, sourceText } from './provenance.ts';
import { rankingChart } from './ranking-chart.ts';
import { rankingForm, type RankingForm } from './ranking-form.ts';
import { replyShown, type ReplyShown } from './reply-shown.ts';
import { rankingTable, type RankingTable } from './ranking-table.ts';
import { unrankedGroups, type UnrankedGroup } from './unranked.ts';
import { kindsText } from './words.ts';

/** Everything the ranking page shows, every text ready: what the page component lays out. */
export interface RankingPage {
	title: string;
	indicator: string;
	crumb: string;
	lede: string;
	form: RankingForm;
	figures: KeyFigure[];
	table: RankingTable;
	unranked: { title: string; groups: UnrankedGroup[] };
	/** What units say of just these figures. */
	replies: ReplyShown[];
	picture: Picture | null;
	source: string;
	files: { name: string; href: string }[];
	how: { formula: string; rules: string[]; legalBasis: string };
	licence: { name: string; url: string };
	citation: string;
	sources: { unit: string; note: string }[];
	/** The newest release, where this one has been superseded. */
	newer: { number: number; href: string } | null;
	sample: boolean;
}

/** What a ranking page needs beside its answer. */
export interface RankingSetting {
	/** The same question for the indicator that goes by the same words. */
	other: RankingAnswer | null;
	groups: IndicatorGroup[];
	/** The release as asked for in the address; null for the latest. */
	release: string | null;
	/** Scheme and host of this installation. */
	origin: string;
	locale: Locale;
}

export function rankingPage(answer: RankingAnswer, setting: RankingSetting): RankingPage {
	const { locale, origin } = setting;
	const { ranking, indicator, installation } = answer;
	const link = linkOf(answer);
	return {
		title: finding(answer, locale),
		indicator: `${indicator.label[locale]}, ${periodText(ranking.period, locale)}`,
		crumb: crumbText(answer, locale),
		lede: ledeText(answer, locale),
		form: rankingForm(answer, setting.groups, setting.release, locale),
		figures: keyFigures(answer, setting.other, locale),
		table: rankingTable(answer, locale),
		unranked: {
			title: m.unranked_title({ count: ranking.unranked.length }, { locale }),
			groups: unrankedGroups(answer, locale)
		},
		replies: answer.replies.map((reply) => replyShown(reply, locale)),
		picture: rankingChart(answer, locale),
		source: sourceText(answer, locale),
		files: filesOf(link, locale),
		how: howText(answer, locale),
		licence: { name: installation.licence.name[locale], url: installation.licence.url },
		citation: citation(answer, origin + rankingHref(link, locale), locale),
		sources: sourcesOf(answer),
		newer: newerOf(answer, link, locale),
		sample: answer.sample
	};
}

/** The question with every part spelled out, the release too: a link that shows this for ever. */
function linkOf({ ranking, release }: RankingAnswer): RankingLink {
	return {
		indicator: ranking.indicator,
		level: ranking.level,
		period: ranking.period.id,
		parent: ranking.parent,
		geography: ranking.geography,
		release: release?.number
	};
}

function crumbText(answer: RankingAnswer, locale: Locale): string {
	const { ranking, parent } = answer;
	const units = [...ranking.ranked, ...ranking.unranked].map(({ unit }) => unit);
	const noun = kindsText(units, locale);
	const where = parent?.name ?? m.everywhere({}, { locale });
	const count = m.crumb_units({ count: units.length, noun }, { locale });
	return [where, count, releaseText(answer, locale)].join(' · ');
}

function ledeText({ ranking, indicator }: RankingAnswer, locale: Locale): string {
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

function howText({ indicator, form }: RankingAnswer, locale: Locale): RankingPage['how'] {
	return {
		formula: formulaText(indicator, form, locale),
		rules: [
			indicator.direction === 'lower' ? m.how_lower({}, { locale }) : '',
			m.how_ranks({}, { locale }),
			indicator.kind === 'rate' ? m.how_interval({}, { locale }) : ''
		].filter(Boolean),
		legalBasis: indicator.legalBasis
	};
}

/** Published figures travel with their source and quote, each note once. */
function sourcesOf({ sources }: RankingAnswer): RankingPage['sources'] {
	return [...new Map(sources.map(({ unit, note }) => [unit + note, { unit, note }])).values()];
}

function newerOf({ release }: RankingAnswer, link: RankingLink, locale: Locale) {
	if (release?.supersededBy == null) return null;
	const href = rankingHref({ ...link, release: undefined }, locale);
	return { number: release.supersededBy, href };
}
