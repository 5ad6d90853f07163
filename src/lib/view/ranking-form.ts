import type { RankingAnswer } from '../model/answer.ts';
import type { IndicatorGroup } from '../model/catalogue.ts';
import { m } from '../paraglide/messages.js';
import { capitalised } from './format.ts';
import type { Locale } from './locale.ts';
import { periodText } from './period-text.ts';
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

/** The choices of the form above a ranking, each with what is shown now selected. */
export interface RankingForm {
	indicator: string;
	indicators: OptionGroup[];
	levels: Option[];
	periods: Option[];
	parents: Option[];
	geographies: Option[];
	/** Kept where a certain release was asked for. */
	release: string | null;
}

export function rankingForm(
	answer: RankingAnswer,
	groups: IndicatorGroup[],
	release: string | null,
	locale: Locale
): RankingForm {
	const { ranking, choices } = answer;
	const isPeriodListed = choices.periods.some(({ id }) => id === ranking.period.id);
	const periods = isPeriodListed ? choices.periods : [ranking.period, ...choices.periods];
	return {
		indicator: answer.indicator.id,
		indicators: indicatorOptions(answer, groups, locale),
		levels: choices.levels.map((level) =>
			option(level, capitalised(levelNoun(level, locale)), level === ranking.level)
		),
		periods: periods.map((period) =>
			option(period.id, periodText(period, locale), period.id === ranking.period.id)
		),
		parents: parentOptions(answer, locale),
		geographies: (['period', 'current'] as const).map((geography) =>
			option(geography, geographyText(geography, locale), geography === ranking.geography)
		),
		release
	};
}

const option = (value: string, label: string, selected: boolean): Option => ({
	value,
	label,
	selected
});

function indicatorOptions(
	{ choices, indicator: shown }: RankingAnswer,
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

function parentOptions({ choices, parent }: RankingAnswer, locale: Locale): Option[] {
	const isListed = choices.parents.some(({ code }) => code === parent?.code);
	const units = parent && !isListed ? [parent, ...choices.parents] : choices.parents;
	return [
		option('', m.everywhere({}, { locale }), parent === null),
		...units.map(({ code, name }) => option(code, name, code === parent?.code))
	];
}
