import { indicatorOf } from '../../model/catalogue.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { PeerAttribute } from '../../model/peer-group.ts';
import { RequestError } from '../../model/refusal.ts';
import type { Unit, UnitId } from '../../model/unit.ts';
import type { World } from '../world.ts';
import type { SpanAsk } from './asked-span.ts';
import { editionOf, latestEdition, type Edition } from './edition.ts';
import { readIndicator } from './question.ts';

/** So many units can still be told apart in one picture, and so many pictures be taken in. */
export const MOST_UNITS = 6;
export const MOST_INDICATORS = 8;

/** Units to be held against each other, as an address asks for them. */
export interface SideBySideAsk extends SpanAsk {
	/** One to `MOST_UNITS`; none: only what can be chosen. */
	units: UnitId[];
	/** Ids; none: the headlines of the installation. */
	indicators: string[];
	/** The group that is drawn beside them; null: for a unit alone its kind, else none. */
	peers: PeerAttribute | 'none' | null;
	/** A number; null: the latest, or nothing before there is one. */
	release: string | null;
}

/** What such an ask means in the edition that it names. */
export interface Asked {
	edition: Edition;
	units: Unit[];
	indicators: Indicator[];
	peers: PeerAttribute | null;
}

/** Throws `Refusal` for an unknown indicator, release or unit. */
export function openAsk(world: World, ask: SideBySideAsk): Asked {
	const edition = ask.release === null ? latestEdition(world) : editionOf(world, ask.release);
	const units = ask.units.slice(0, MOST_UNITS).map((id) => unitKnown(edition, id));
	return {
		edition,
		units,
		indicators: indicatorsAsked(edition, ask.indicators),
		peers: peersAsked(ask, units)
	};
}

function unitKnown({ units }: Edition, id: UnitId): Unit {
	const unit = units.byId.get(id);
	if (!unit) throw new RequestError('unknown-unit', 404, id);
	return unit;
}

function peersAsked({ peers }: SideBySideAsk, units: Unit[]): PeerAttribute | null {
	if (peers !== null) return peers === 'none' ? null : peers;
	const [only, second] = units;
	return only && !second ? ownKind(only) : null;
}

/** What a unit is held against where nothing else is asked for. */
export const ownKind = ({ kind }: Unit): PeerAttribute => ({ dimension: 'kind', value: kind });

function indicatorsAsked(edition: Edition, ids: string[]): Indicator[] {
	const { catalogue } = edition;
	const asked =
		ids.length > 0
			? ids.map((id) => readIndicator(edition, id))
			: catalogue.installation.headlines.flatMap((id) => indicatorOf(catalogue, id) ?? []);
	return [...new Set(asked)].slice(0, MOST_INDICATORS);
}
