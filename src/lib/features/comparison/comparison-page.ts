import { hullOf } from '../../core/model/period.ts';
import type { ComparedIndicator, ComparisonResult } from '../../core/model/comparison.ts';
import type { Unit } from '../../core/model/unit.ts';
import { m } from '../../paraglide/messages.js';
import { rankingHref } from '../../ui/links.ts';
import { chartDescription } from '../../ui/charts/line-labels.ts';
import type { LineChartInput, LineChartLayout } from '../../ui/charts/line-chart.ts';
import type { Locale } from '../../core/model/locale.ts';
import { peerGroupNoun } from '../../ui/format/rank-text.ts';
import { releaseText } from '../ranking/headline.ts';
import { comparisonChart } from './comparison-chart.ts';
import { indicatorFinding, comparisonFinding, stretchText } from './comparison-text.ts';
import {
	comparisonFormView,
	type ComparisonFormContext,
	type ComparisonFormView
} from './comparison-form.ts';
import { controlChartHref, comparisonHref } from '../../ui/comparison-links.ts';
import { comparisonTableView, type ComparisonTableView } from './comparison-table.ts';
import { unitLabel } from '../../ui/format/unit-text.ts';

/** One of the small pictures, with its table. */
export interface ComparisonPanelView {
	id: string;
	indicator: string;
	ranking: string;
	finding: string;
	/** The values behind the finding. */
	how: string | null;
	chart: LineChartLayout | null;
	/** The picture in words. */
	label: string;
	table: ComparisonTableView;
	/** Links to the control chart of each unit. */
	controls: { name: string; href: string }[];
	source: string;
}

export interface ComparisonPage {
	title: string;
	lede: string;
	release: string;
	form: ComparisonFormView;
	/** Typed texts that match no unit, with suggestions. */
	unknown: { says: string; offers: { name: string; href: string }[] }[];
	/** Notes on requested items that are shown otherwise or not at all. */
	notes: string[];
	panels: ComparisonPanelView[];
	newer: { number: number; href: string } | null;
	isDemo: boolean;
}

export interface ComparisonPageContext extends Omit<ComparisonFormContext, 'unknown'> {
	unknown: { text: string; offers: Unit[] }[];
	/** More units or indicators were requested than can be shown. */
	isTooMuch: boolean;
	/** The requested group does not exist. */
	isUnknownGroup: boolean;
	/** Neighbours were to be added, and there were none. */
	wantsNeighbours: boolean;
	locale: Locale;
}

export function comparisonPage(
	answer: ComparisonResult,
	setting: ComparisonPageContext
): ComparisonPage {
	const { locale, most, release } = setting;
	const days = hullOf(answer.indicators.flatMap(({ periods }) => periods));
	const unknown = setting.unknown.map(({ text }) => text);
	return {
		title: comparisonFinding(answer, locale),
		lede:
			answer.units.length === 0
				? m.side_lede_none({ most: most.units }, { locale })
				: m.side_lede({}, { locale }),
		release: releaseText(answer, locale),
		form: comparisonFormView(answer, { ...setting, unknown }, locale),
		unknown: setting.unknown.map(({ text, offers }) => ({
			says: m.side_unknown({ text }, { locale }),
			offers: offers.map((unit) => ({
				name: unitLabel(unit, locale),
				href: hrefOf(answer, { units: [...answer.units, unit], release }, locale)
			}))
		})),
		notes: comparisonNotes(answer, setting),
		panels: answer.indicators.map((compared) => panel(compared, { answer, days, release }, locale)),
		newer:
			answer.release?.supersededBy == null
				? null
				: {
						number: answer.release.supersededBy,
						href: hrefOf(answer, { units: answer.units, release: null }, locale)
					},
		isDemo: answer.isDemo
	};
}

function comparisonNotes(
	{ peers, indicators, installation }: ComparisonResult,
	{ isTooMuch, isUnknownGroup, wantsNeighbours, most, locale }: ComparisonPageContext
): string[] {
	const isDrawn = indicators.some(({ together }) =>
		together.some(({ likeness }) => likeness !== null)
	);
	return [
		isTooMuch
			? m.side_too_many({ units: most.units, indicators: most.indicators }, { locale })
			: '',
		isUnknownGroup ? m.side_group_unknown({}, { locale }) : '',
		peers && indicators.length > 0 && !isDrawn
			? m.side_group_empty(
					{ group: peerGroupNoun(peers, installation.peerGroups, locale) },
					{ locale }
				)
			: '',
		wantsNeighbours ? m.side_no_neighbours({}, { locale }) : ''
	].filter(Boolean);
}

function hrefOf(
	{ indicators, from, to, peers }: ComparisonResult,
	{ units, release }: { units: Unit[]; release: string | null },
	locale: Locale
): string {
	const ids = indicators.map(({ indicator }) => indicator.id);
	const span = { from: from?.id, to: to?.id };
	return comparisonHref(
		{ units, indicators: ids, peers: peers ?? 'none', ...span, release },
		locale
	);
}

interface PanelInput {
	answer: ComparisonResult;
	days: LineChartInput['days'] | null;
	release: string | null;
}

function panel(
	compared: ComparedIndicator,
	{ answer, days, release }: PanelInput,
	locale: Locale
): ComparisonPanelView {
	const { indicator, form, traces } = compared;
	const source = [
		m.source_forms({ form: form.title[locale] }, { locale }),
		releaseText(answer, locale),
		...(answer.isDemo ? [m.sample_short({}, { locale })] : [])
	];
	const names = answer.installation.peerGroups;
	const chart = days && comparisonChart(compared, { days, names }, locale);
	const finding = indicatorFinding(compared, locale);
	return {
		id: indicator.id,
		indicator: indicator.label[locale],
		ranking: rankingHref({ indicator: indicator.id, level: traces[0]?.unit.level }, locale),
		finding,
		how: stretchText(compared, locale),
		chart,
		label: chartDescription([indicator.label[locale], finding], chart),
		table: comparisonTableView(compared, answer, locale),
		controls:
			indicator.kind === 'rate'
				? traces.map(({ unit }) => ({
						name: unit.name,
						href: controlChartHref(unit, indicator.id, locale, release)
					}))
				: [],
		source: source.join(' · ')
	};
}
