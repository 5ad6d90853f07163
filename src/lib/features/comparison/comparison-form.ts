import type { IndicatorGroup } from '../../core/model/catalogue.ts';
import type { ComparisonResult } from '../../core/model/comparison.ts';
import type { Locale } from '../../core/model/locale.ts';
import { isSamePeerAttribute } from '../../core/model/peer-attributes.ts';
import { PEER_DIMENSIONS, type PeerAttribute } from '../../core/model/peer-group.ts';
import type { Period } from '../../core/model/period.ts';
import type { Provenance } from '../../core/model/result.ts';
import type { Unit } from '../../core/model/unit.ts';
import { m } from '../../paraglide/messages.js';
import { comparisonHref, isDefaultPeerGroup, NO_PEERS } from '../../ui/comparison-links.ts';
import type { Option, OptionGroup } from '../../ui/components/form-options.ts';
import { capitalize, countText } from '../../ui/format/number-text.ts';
import { peerGroupNoun } from '../../ui/format/rank-text.ts';
import { periodName } from '../../ui/format/time-text.ts';
import { unitLabel, unitLabels } from '../../ui/format/unit-text.ts';
import { peerGroupKey } from '../../ui/links.ts';

export interface ComparisonFormView {
	/** A field a unit, what was typed in it; at least one is empty while more may be chosen. */
	units: { id: string; label: string; value: string; fault: boolean }[];
	/** Options of the fields: code and name. */
	known: string[];
	indicators: OptionGroup[];
	indicatorsTitle: string;
	/** The groups in which the units are; nothing to choose from before there is a unit. */
	peers: { none: Option; groups: OptionGroup[] } | null;
	from: Option[];
	to: Option[];
	release: string | null;
	/** No selection yet: the form is unfolded. */
	isOpen: boolean;
}

export interface ComparisonFormContext {
	groups: IndicatorGroup[];
	/** Typed text that matches no unit. */
	unknown: string[];
	release: string | null;
	most: { units: number; indicators: number };
}

export function comparisonFormView(
	answer: ComparisonResult,
	setting: ComparisonFormContext,
	locale: Locale
): ComparisonFormView {
	const { units, indicators, choices } = answer;
	const chosen = new Set(indicators.map(({ indicator }) => indicator.id));
	const typed = [
		...units.map((unit) => ({ value: unitLabel(unit, locale), fault: false })),
		...setting.unknown.map((value) => ({ value, fault: true }))
	];
	const fields = Math.min(setting.most.units, Math.max(3, typed.length + 1));
	return {
		units: Array.from({ length: fields }, (_, place) => ({
			id: `don-vi-${place + 1}`,
			label: m.side_unit({ number: place + 1 }, { locale }),
			...(typed[place] ?? { value: '', fault: false })
		})),
		known: unitLabels({ units: choices.units }, locale),
		indicators: setting.groups
			.map((group) => ({
				label: group.label[locale],
				options: choices.indicators
					.filter((indicator) => indicator.group === group.id)
					.map(({ id, label }) => ({ value: id, label: label[locale], selected: chosen.has(id) }))
			}))
			.filter(({ options }) => options.length > 0),
		indicatorsTitle: m.side_indicators(
			{ count: chosen.size, most: setting.most.indicators },
			{ locale }
		),
		peers: units.length === 0 ? null : peerOptions(answer, locale),
		from: months(answer, answer.from, m.side_from_first({}, { locale }), locale),
		to: months(answer, answer.to, m.side_to_last({}, { locale }), locale),
		release: setting.release,
		isOpen: units.length === 0
	};
}

function months(
	{ choices }: ComparisonResult,
	chosen: Period | null,
	none: string,
	locale: Locale
): Option[] {
	const isListed = choices.months.some(({ id }) => id === chosen?.id);
	// an address may name a quarter or any other period
	const offered = chosen && !isListed ? [chosen, ...choices.months] : choices.months;
	return [
		{ value: '', label: none, selected: chosen === null },
		...offered.map((month) => ({
			value: month.id,
			label: periodName(month, locale),
			selected: month.id === chosen?.id
		}))
	];
}

type PeerSelection = Pick<ComparisonResult, 'units' | 'peers' | 'choices' | 'installation'>;

/**
 * The groups that may be drawn beside the units. What is drawn anyway has an empty value: it is no
 * part of the address, and goes with the units when others are chosen.
 */
function peerOptions(
	{ units, peers, choices, installation }: PeerSelection,
	locale: Locale
): { none: Option; groups: OptionGroup[] } {
	const names = installation.peerGroups;
	const valueOf = (choice: PeerAttribute | 'none'): string =>
		isDefaultPeerGroup(choice, units) ? '' : choice === 'none' ? NO_PEERS : peerGroupKey(choice);
	const isListed = choices.peers.some(
		({ likeness }) => peers && isSamePeerAttribute(likeness, peers)
	);
	// an address may name a group in which none of the units is
	const offered =
		peers && !isListed ? [...choices.peers, { likeness: peers, count: null }] : choices.peers;
	return {
		none: {
			value: valueOf('none'),
			label: m.side_peers_none({}, { locale }),
			selected: peers === null
		},
		groups: PEER_DIMENSIONS.map((dimension) => ({
			label: names[dimension].label[locale],
			options: offered
				.filter(({ likeness }) => likeness.dimension === dimension)
				.map(({ likeness, count }) => ({
					value: valueOf(likeness),
					label: optionText(peerGroupNoun(likeness, names, locale), count, locale),
					selected: peers !== null && isSamePeerAttribute(likeness, peers)
				}))
		})).filter(({ options }) => options.length > 0)
	};
}

function optionText(noun: string, count: number | null, locale: Locale): string {
	const group = capitalize(noun);
	return count === null
		? group
		: m.group_option({ group, count: countText(count, locale) }, { locale });
}

/** A group of a unit, and the way to the unit beside its neighbours there. */
export interface PeerLink {
	text: string;
	href: string;
}

/** The groups in which a unit has a rank by some indicator. */
export function peerLinks(
	{
		unit,
		indicators,
		installation
	}: Pick<Provenance, 'installation'> & {
		unit: Unit;
		indicators: { latest: { peers: PeerAttribute[] } | null }[];
	},
	locale: Locale
): PeerLink[] {
	const groups = indicators.flatMap(({ latest }) => latest?.peers ?? []);
	const once = new Map(
		groups.map((group): [string, PeerAttribute] => [peerGroupKey(group), group])
	);
	return [...once.values()].map((peers) => ({
		text: peerGroupNoun(peers, installation.peerGroups, locale),
		href: comparisonHref({ units: [unit], indicators: [], peers, withNeighbours: true }, locale)
	}));
}
