import type { RankingChoices, RankingResult } from '../model/answer.ts';
import type { IndicatorGroup } from '../model/catalogue.ts';
import type { PeerGroup } from '../model/peer-group.ts';
import type { Period, PeriodKind } from '../model/period.ts';
import type { Geography } from '../model/ranking.ts';
import type { Unit } from '../model/unit.ts';
import { m } from '../paraglide/messages.js';
import { capitalize } from './format.ts';
import type { Locale } from './locale.ts';
import { periodText } from './period-text.ts';
import { peerGroupOptions } from './ranking-group.ts';
import { geographyText, levelNoun } from './words.ts';

export interface Option {
	value: string;
	label: string;
	selected: boolean;
}

export interface OptionGroup {
	label: string;
	options: Option[];
}

/** One thing to choose in a form above figures. */
export interface FilterChoice {
	name: string;
	label: string;
	/** Options by themselves, before those in groups. */
	options?: Option[];
	groups?: OptionGroup[];
	/** On a phone it takes a line of its own. */
	isWide?: boolean;
}

/** The choices of the form above a ranking, each with what is shown now selected. */
export interface RankingFormView {
	indicator: string;
	indicators: OptionGroup[];
	levels: Option[];
	/** By their length: months, quarters, …; the latest of each first. */
	periods: OptionGroup[];
	parents: Option[];
	geographies: Option[];
	/** Groups of units that are alike; without any there is nothing to choose. */
	peers: { all: Option; groups: OptionGroup[] };
	/** Kept where a certain release was asked for. */
	release: string | null;
}

/** What the form needs beside the answer. */
interface RankingFormContext {
	groups: IndicatorGroup[];
	release: string | null;
	/** The group shown; null for all units. */
	group: PeerGroup | null;
	locale: Locale;
}

export function rankingFormView(
	answer: RankingResult,
	{ groups, release, group, locale }: RankingFormContext
): RankingFormView {
	const { ranking, choices } = answer;
	return {
		indicator: answer.indicator.id,
		indicators: indicatorOptions(answer, groups, locale),
		levels: choices.levels.map((level) =>
			option(level, capitalize(levelNoun(level, locale)), level === ranking.level)
		),
		periods: periodOptions(ranking.period, choices.periods, locale),
		parents: parentOptions(answer, locale),
		geographies: geographyOptions(ranking.geography, locale),
		peers: peerGroupOptions(answer, group, locale),
		release
	};
}

export const option = (value: string, label: string, selected: boolean): Option => ({
	value,
	label,
	selected
});

/** Units as at the end of the period, or as they stand today. */
export const geographyOptions = (shown: Geography, locale: Locale): Option[] =>
	(['period', 'current'] as const).map((geography) =>
		option(geography, geographyText(geography, locale), geography === shown)
	);

function indicatorOptions(
	{ choices, indicator: shown }: RankingResult,
	groups: IndicatorGroup[],
	locale: Locale
): OptionGroup[] {
	// what is only ever published as a statement has no ranking worth choosing
	const offered = choices.indicators.filter(
		({ id, numerator }) => numerator !== null || id === shown.id
	);
	return groups
		.map((group) => ({
			label: group.label[locale],
			options: offered
				.filter((indicator) => indicator.group === group.id)
				.map(({ id, label }) => option(id, label[locale], id === shown.id))
		}))
		.filter((group) => group.options.length > 0);
}

const LENGTHS: Record<PeriodKind, (inputs: object, options: { locale: Locale }) => string> = {
	month: m.periods_month,
	quarter: m.periods_quarter,
	half: m.periods_half,
	'nine-months': m.periods_nine_months,
	year: m.periods_year,
	day: m.periods_day,
	interval: m.periods_interval
};
const KINDS: PeriodKind[] = ['month', 'quarter', 'half', 'nine-months', 'year', 'day', 'interval'];

/** Periods to choose from by their length, the one shown among them. */
export function periodOptions(shown: Period, periods: Period[], locale: Locale): OptionGroup[] {
	const isListed = periods.some(({ id }) => id === shown.id);
	const offered = isListed ? periods : [shown, ...periods];
	return KINDS.map((kind) => ({
		label: LENGTHS[kind]({}, { locale }),
		options: offered
			.filter((period) => period.kind === kind)
			.map((period) => option(period.id, periodText(period, locale), period.id === shown.id))
	})).filter((group) => group.options.length > 0);
}

/** Units to look below, the one looked below among them. */
export function parentOptions(
	{ choices, parent }: { choices: Pick<RankingChoices, 'parents'>; parent: Unit | null },
	locale: Locale
): Option[] {
	const isListed = choices.parents.some(({ code }) => code === parent?.code);
	const units = parent && !isListed ? [parent, ...choices.parents] : choices.parents;
	return [
		option('', m.everywhere({}, { locale }), parent === null),
		...units.map(({ code, name }) => option(code, name, code === parent?.code))
	];
}
