import { hullOf } from '../model/period.ts';
import type { ComparedIndicator, SideBySideAnswer } from '../model/side-by-side.ts';
import type { Unit } from '../model/unit.ts';
import { m } from '../paraglide/messages.js';
import { rankingHref } from './link.ts';
import { pictureText, type LineAsk, type LineChart } from './line-chart.ts';
import type { Locale } from './locale.ts';
import { groupNoun } from './peers-text.ts';
import { releaseText } from './provenance.ts';
import { sideChart } from './side-by-side-chart.ts';
import { panelFinding, sideBySideFinding, stretchText } from './side-by-side-finding.ts';
import { sideBySideForm, type FormSetting, type SideBySideForm } from './side-by-side-form.ts';
import { controlHref, sideBySideHref } from './side-by-side-link.ts';
import { sideTable, type SideTable } from './side-by-side-table.ts';
import { unitChoice } from './unit-choice.ts';

/** One of the small pictures, with its table. */
export interface SidePanel {
	id: string;
	indicator: string;
	ranking: string;
	finding: string;
	/** The values behind the finding. */
	how: string | null;
	chart: LineChart | null;
	/** The picture in words. */
	label: string;
	table: SideTable;
	/** To what is unusual for each unit by itself. */
	controls: { name: string; href: string }[];
	source: string;
}

export interface SideBySidePage {
	title: string;
	lede: string;
	release: string;
	form: SideBySideForm;
	/** What was typed and means no unit, with what may be meant. */
	unknown: { says: string; offers: { name: string; href: string }[] }[];
	/** What was asked for and is not shown as it was asked. */
	notes: string[];
	panels: SidePanel[];
	newer: { number: number; href: string } | null;
	sample: boolean;
}

export interface PageSetting extends Omit<FormSetting, 'unknown'> {
	unknown: { text: string; offers: Unit[] }[];
	/** More was asked for than can be shown. */
	isTooMuch: boolean;
	/** A group was asked for that there is not. */
	isUnknownGroup: boolean;
	/** Neighbours were to be added, and there were none. */
	wantsNeighbours: boolean;
	locale: Locale;
}

export function sideBySidePage(answer: SideBySideAnswer, setting: PageSetting): SideBySidePage {
	const { locale, most, release } = setting;
	const days = hullOf(answer.indicators.flatMap(({ periods }) => periods));
	const unknown = setting.unknown.map(({ text }) => text);
	return {
		title: sideBySideFinding(answer, locale),
		lede:
			answer.units.length === 0
				? m.side_lede_none({ most: most.units }, { locale })
				: m.side_lede({}, { locale }),
		release: releaseText(answer, locale),
		form: sideBySideForm(answer, { ...setting, unknown }, locale),
		unknown: setting.unknown.map(({ text, offers }) => ({
			says: m.side_unknown({ text }, { locale }),
			offers: offers.map((unit) => ({
				name: unitChoice(unit, locale),
				href: hrefOf(answer, { units: [...answer.units, unit], release }, locale)
			}))
		})),
		notes: notesOn(answer, setting),
		panels: answer.indicators.map((compared) => panel(compared, { answer, days, release }, locale)),
		newer:
			answer.release?.supersededBy == null
				? null
				: {
						number: answer.release.supersededBy,
						href: hrefOf(answer, { units: answer.units, release: null }, locale)
					},
		sample: answer.sample
	};
}

function notesOn(
	{ peers, indicators }: SideBySideAnswer,
	{ isTooMuch, isUnknownGroup, wantsNeighbours, most, locale }: PageSetting
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
			? m.side_group_empty({ group: groupNoun(peers, locale) }, { locale })
			: '',
		wantsNeighbours ? m.side_no_neighbours({}, { locale }) : ''
	].filter(Boolean);
}

function hrefOf(
	{ indicators, from, to, peers }: SideBySideAnswer,
	{ units, release }: { units: Unit[]; release: string | null },
	locale: Locale
): string {
	const ids = indicators.map(({ indicator }) => indicator.id);
	const span = { from: from?.id, to: to?.id };
	return sideBySideHref(
		{ units, indicators: ids, peers: peers ?? 'none', ...span, release },
		locale
	);
}

interface PanelAsk {
	answer: SideBySideAnswer;
	days: LineAsk['days'] | null;
	release: string | null;
}

function panel(
	compared: ComparedIndicator,
	{ answer, days, release }: PanelAsk,
	locale: Locale
): SidePanel {
	const { indicator, form, traces } = compared;
	const source = [
		m.source_forms({ form: form.title[locale] }, { locale }),
		releaseText(answer, locale),
		...(answer.sample ? [m.sample_short({}, { locale })] : [])
	];
	const chart = days && sideChart(compared, days, locale);
	const finding = panelFinding(compared, locale);
	return {
		id: indicator.id,
		indicator: indicator.label[locale],
		ranking: rankingHref({ indicator: indicator.id, level: traces[0]?.unit.level }, locale),
		finding,
		how: stretchText(compared, locale),
		chart,
		label: pictureText([indicator.label[locale], finding], chart),
		table: sideTable(compared, answer.release, locale),
		controls:
			indicator.kind === 'rate'
				? traces.map(({ unit }) => ({
						name: unit.name,
						href: controlHref(unit, indicator.id, locale, release)
					}))
				: [],
		source: source.join(' · ')
	};
}
