import type { IndicatorGroup } from '../../core/model/catalogue.ts';
import type { Locale } from '../../core/model/locale.ts';
import type { PeerGroup } from '../../core/model/peer-group.ts';
import type { RankingResult } from '../../core/model/result.ts';
import {
	geographyOptions,
	option,
	type Option,
	type OptionGroup,
	parentOptions,
	periodOptions
} from '../../ui/components/form-options.ts';
import { capitalize } from '../../ui/format/format.ts';
import { levelNoun } from '../../ui/format/words.ts';
import { peerGroupOptions } from './ranking-group.ts';

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
