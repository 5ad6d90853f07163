import type { IndicatorGroup } from '../../core/model/catalogue.ts';
import type { Locale } from '../../core/model/locale.ts';
import {
	PEER_DIMENSIONS,
	type PeerAttribute,
	type PeerGroup
} from '../../core/model/peer-group.ts';
import type { Provenance, RankingResult } from '../../core/model/result.ts';
import { m } from '../../paraglide/messages.js';
import {
	geographyOptions,
	option,
	type Option,
	type OptionGroup,
	parentOptions,
	periodOptions
} from '../../ui/components/form-options.ts';
import { capitalize, countText } from '../../ui/format/number-text.ts';
import { peerGroupNoun } from '../../ui/format/rank-text.ts';
import { levelNoun } from '../../ui/format/unit-text.ts';
import { peerGroupKey } from '../../ui/links.ts';

/** The choices of the form above a ranking, each with what is shown now selected. */
export interface RankingFormView {
	indicator: string;
	indicators: OptionGroup[];
	levels: Option[];
	/** Periods by length: months, quarters, …; the latest of each first. */
	periods: OptionGroup[];
	parents: Option[];
	geographies: Option[];
	/** Groups of units that are alike; without any there is nothing to choose. */
	peers: { all: Option; groups: OptionGroup[] };
	/** Set where a certain release was requested. */
	release: string | null;
}

/** Data of the form that is not part of the result. */
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

/** Units that are alike, ranked by whatever it is. */
interface PeerGroupOption extends PeerAttribute {
	ranked: readonly unknown[];
}

/** Something ranked, with its groups and what they are called. */
interface PeerGroupContext<Group> extends Pick<Provenance, 'installation'> {
	peers: readonly Group[];
}

/** The group of units that is shown. */
export interface PeerGroupSelection<Group> {
	/** Null where all units are shown. */
	group: Group | null;
	/** Noun for the units of the group; absent for all. */
	noun: string | undefined;
	/** Remark that the reader needs to interpret the ranking; null where there is none. */
	note: string | null;
}

/** A ranking as far as it is shown: all of it, or one group of units that are alike. */
export interface PeerGroupView extends PeerGroupSelection<PeerGroup> {
	answer: RankingResult;
}

/**
 * Peer group of an address, ranked within itself. The total, the completeness and the comparison
 * with the total stay those of all units.
 */
export function peerGroupView(
	answer: RankingResult,
	groupKey: string | null,
	locale: Locale
): PeerGroupView {
	const selected = selectPeerGroup(answer, groupKey, m.ranking_group_note, locale);
	if (!selected.group) return { ...selected, answer };
	const { ranked, unranked } = selected.group;
	return { ...selected, answer: { ...answer, ranking: { ...answer.ranking, ranked, unranked } } };
}

/** The group that an address names, of whatever is ranked, and what the reader has to know of it. */
export function selectPeerGroup<Group extends PeerGroupOption>(
	answer: PeerGroupContext<Group> & { ranking: { ranked: readonly unknown[] } },
	groupKey: string | null,
	noteOf: typeof m.ranking_group_note,
	locale: Locale
): PeerGroupSelection<Group> {
	if (!groupKey) return { group: null, noun: undefined, note: null };
	const group = answer.peers.find((known) => peerGroupKey(known) === groupKey);
	if (!group) return { group: null, noun: undefined, note: m.ranking_group_none({}, { locale }) };
	const names = answer.installation.peerGroups;
	const noun = peerGroupNoun(group, names, locale);
	const all = countText(answer.ranking.ranked.length, locale);
	const count = countText(group.ranked.length, locale);
	const how = names[group.dimension].note?.[locale];
	const note = noteOf({ count, group: noun, all }, { locale });
	return { group, noun, note: how === undefined ? note : `${note} ${how}` };
}

/** The groups to choose from, by what their units have in common. */
export function peerGroupOptions(
	{ peers, installation }: PeerGroupContext<PeerGroupOption>,
	shown: PeerGroupOption | null,
	locale: Locale
): { all: Option; groups: OptionGroup[] } {
	const names = installation.peerGroups;
	const label = m.ranking_group_all({}, { locale });
	return {
		all: { value: '', label, selected: shown === null },
		groups: PEER_DIMENSIONS.map((dimension) => ({
			label: names[dimension].label[locale],
			options: peers
				.filter((group) => group.dimension === dimension)
				.toSorted((a, b) => (a.value < b.value ? -1 : 1))
				.map((group) => ({
					value: peerGroupKey(group),
					label: m.group_option(
						{
							group: capitalize(peerGroupNoun(group, names, locale)),
							count: countText(group.ranked.length, locale)
						},
						{ locale }
					),
					selected: group === shown
				}))
		})).filter(({ options }) => options.length > 0)
	};
}
