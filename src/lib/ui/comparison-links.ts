import type { RankingResult } from '../core/model/result.ts';
import { isSamePeerAttribute } from '../core/model/peer-attributes.ts';
import type { PeerAttribute } from '../core/model/peer-group.ts';
import type { Unit, UnitId } from '../core/model/unit.ts';
import { m } from '../paraglide/messages.js';
import type { Locale } from '../core/model/locale.ts';
import { localizePath } from './i18n/locale.ts';
import { peerGroupKey } from './links.ts';
import { queryText } from './query-text.ts';

/** Query of the comparison page; omitted parameters take the default of the page. */
export interface ComparisonLink {
	units: (Pick<Unit, 'code' | 'validTo' | 'id' | 'kind'> | UnitId)[];
	indicators: string[];
	/** The group beside them; left out: for a unit alone its kind, else none. */
	peers?: PeerAttribute | 'none' | null;
	/** The neighbours of the first unit in the group are to be added. */
	withNeighbours?: boolean;
	from?: string | null | undefined;
	to?: string | null | undefined;
	release?: string | null | undefined;
}

/** Number of units in the comparison link of a ranking. */
const LEADER_COUNT = 3;

/** `/so-sanh?don-vi=21235,21238&chi-tieu=on-time-rate`: commas stay as they are, to be read. */
export function comparisonHref(link: ComparisonLink, locale: Locale): string {
	const { units, indicators, from, to, release, withNeighbours } = link;
	const parts: [name: string, value: string | null | undefined][] = [
		['don-vi', units.map(unitToken).join(',')],
		['chi-tieu', indicators.join(',')],
		['nhom', peersToken(link)],
		['them', withNeighbours ? NEIGHBOURS : null],
		['tu', from],
		['den', to],
		['dot', release]
	];
	const asked = parts.flatMap(([name, value]) => (value ? [[name, value] as const] : []));
	return localizePath(`/so-sanh${queryText(asked)}`, locale);
}

/** A code alone means its holder of today; an earlier holder goes by code and first day. */
const unitToken = (unit: ComparisonLink['units'][number]): string =>
	typeof unit === 'string' ? unit : unit.validTo === null ? unit.code : unit.id;

/** Query values for "no group" and "add neighbours". */
export const NO_PEERS = 'khong';
export const NEIGHBOURS = 'cung-nhom';

/** Tells whether this is the default peer group. */
export function isDefaultPeerGroup(
	peers: PeerAttribute | 'none',
	units: ComparisonLink['units']
): boolean {
	const [only, second] = units;
	if (!only || second) return peers === 'none';
	return peers !== 'none' && typeof only !== 'string' && isSamePeerAttribute(peers, kindOf(only));
}

const kindOf = ({ kind }: Pick<Unit, 'kind'>): PeerAttribute => ({
	dimension: 'kind',
	value: kind
});

function peersToken({ peers, units }: ComparisonLink): string | null {
	if (!peers || isDefaultPeerGroup(peers, units)) return null;
	return peers === 'none' ? NO_PEERS : peerGroupKey(peers);
}

/** The control chart of one indicator of one unit. */
export function controlChartHref(
	{ code, validTo }: Pick<Unit, 'code' | 'validTo'>,
	indicator: string,
	locale: Locale,
	release: string | null = null
): string {
	const query = new URLSearchParams();
	if (validTo !== null) query.set('on', validTo);
	if (release !== null) query.set('dot', release);
	const text = query.toString();
	return localizePath(
		`/don-vi/${code}/dien-bien/${indicator}${text === '' ? '' : `?${text}`}`,
		locale
	);
}

/**
 * Link from a ranking to the comparison of its first units over time; null where there are fewer
 * than two.
 */
export function leadersComparisonLink(
	{ ranking, release }: Pick<RankingResult, 'ranking' | 'release'>,
	locale: Locale
): { href: string; text: string } | null {
	const units = ranking.ranked.slice(0, LEADER_COUNT).map(({ unit }) => unit);
	if (units.length < 2) return null;
	const older = release?.supersededBy == null ? null : String(release.number);
	return {
		href: comparisonHref({ units, indicators: [ranking.indicator], release: older }, locale),
		text: m.side_top_three({ count: units.length }, { locale })
	};
}
