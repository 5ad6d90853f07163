import { isSamePeerAttribute } from '../../core/model/alike.ts';
import type { PeerAttribute, PeerDimension } from '../../core/model/peer-group.ts';
import type { ComparisonResult } from '../../core/model/comparison.ts';
import type { Unit } from '../../core/model/unit.ts';
import { m } from '../../paraglide/messages.js';
import { capitalize, countText } from '../../ui/format/format.ts';
import type { Locale } from '../../core/model/locale.ts';
import { peerGroupKey } from '../../ui/links.ts';
import { peerGroupNoun } from '../../ui/format/peers-text.ts';
import type { Option, OptionGroup } from '../../ui/components/form-options.ts';
import { isDefaultPeerGroup, NO_PEERS, comparisonHref } from '../../ui/comparison-links.ts';

type PeerSelection = Pick<ComparisonResult, 'units' | 'peers' | 'choices'>;

const DIMENSIONS: PeerDimension[] = ['kind', 'terrain', 'volume'];
const LABELS = { kind: m.group_kind, terrain: m.group_terrain, volume: m.group_volume };

/**
 * The groups that may be drawn beside the units. What is drawn anyway has an empty value: it is no
 * part of the address, and goes with the units when others are chosen.
 */
export function peerOptions(
	{ units, peers, choices }: PeerSelection,
	locale: Locale
): { none: Option; groups: OptionGroup[] } {
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
		groups: DIMENSIONS.map((dimension) => ({
			label: LABELS[dimension]({}, { locale }),
			options: offered
				.filter(({ likeness }) => likeness.dimension === dimension)
				.map(({ likeness, count }) => ({
					value: valueOf(likeness),
					label: optionText(likeness, count, locale),
					selected: peers !== null && isSamePeerAttribute(likeness, peers)
				}))
		})).filter(({ options }) => options.length > 0)
	};
}

function optionText(likeness: PeerAttribute, count: number | null, locale: Locale): string {
	const group = capitalize(peerGroupNoun(likeness, locale));
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
	{ unit, indicators }: { unit: Unit; indicators: { latest: { peers: PeerAttribute[] } | null }[] },
	locale: Locale
): PeerLink[] {
	const groups = indicators.flatMap(({ latest }) => latest?.peers ?? []);
	const once = new Map(
		groups.map((group): [string, PeerAttribute] => [peerGroupKey(group), group])
	);
	return [...once.values()].map((peers) => ({
		text: peerGroupNoun(peers, locale),
		href: comparisonHref({ units: [unit], indicators: [], peers, withNeighbours: true }, locale)
	}));
}
