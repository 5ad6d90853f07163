import { hullOf } from '../model/period.ts';
import type { ComparedIndicator, SideBySideAnswer } from '../model/side-by-side.ts';
import type { Unit } from '../model/unit.ts';
import { m } from '../paraglide/messages.js';
import { rankingHref } from './link.ts';
import type { LineAsk, LineChart } from './line-chart.ts';
import type { Locale } from './locale.ts';
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
	tooMany: string | null;
	panels: SidePanel[];
	newer: { number: number; href: string } | null;
	sample: boolean;
}

export interface PageSetting extends Omit<FormSetting, 'unknown'> {
	unknown: { text: string; offers: Unit[] }[];
	/** More was asked for than can be shown. */
	isTooMuch: boolean;
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
		tooMany: setting.isTooMuch
			? m.side_too_many({ units: most.units, indicators: most.indicators }, { locale })
			: null,
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

function hrefOf(
	{ indicators, from, to }: SideBySideAnswer,
	{ units, release }: { units: Unit[]; release: string | null },
	locale: Locale
): string {
	const ids = indicators.map(({ indicator }) => indicator.id);
	return sideBySideHref({ units, indicators: ids, from: from?.id, to: to?.id, release }, locale);
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
	return {
		id: indicator.id,
		indicator: indicator.label[locale],
		ranking: rankingHref({ indicator: indicator.id, level: traces[0]?.unit.level }, locale),
		finding: panelFinding(compared, locale),
		how: stretchText(compared, locale),
		chart: days && sideChart(compared, days, locale),
		table: sideTable(compared, locale),
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
