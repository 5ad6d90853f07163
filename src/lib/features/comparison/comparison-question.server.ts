import { indicatorOf } from '../../core/model/catalogue.ts';
import type { Indicator } from '../../core/model/indicator.ts';
import type { PeerAttribute } from '../../core/model/peer-group.ts';
import { RequestError } from '../../core/model/request-error.ts';
import type { Unit, UnitId } from '../../core/model/unit.ts';
import type { AppContext } from '../../server/app-context.ts';
import type { SpanQuestion } from './period-span.server.ts';
import {
	snapshotOf,
	latestSnapshot,
	type AsOfSnapshot
} from '../../server/snapshot/as-of-snapshot.ts';
import { findIndicator } from '../ranking/ranking-question.server.ts';

/** Limits of legibility: units in one chart, charts on one page. */
export const MAX_COMPARED_UNITS = 6;
export const MAX_COMPARED_INDICATORS = 8;

/** Question about a comparison of units, as in an address. */
export interface ComparisonQuestion extends SpanQuestion {
	/** One to `MAX_COMPARED_UNITS`; none: only what can be chosen. */
	units: UnitId[];
	/** Ids; none: the headlines of the installation. */
	indicators: string[];
	/** The group that is drawn beside them; null: for a unit alone its kind, else none. */
	peers: PeerAttribute | 'none' | null;
	/** A number; null: the latest, or nothing before there is one. */
	release: string | null;
}

/** Units, indicators and periods of a comparison, found in the snapshot of the question. */
export interface ResolvedComparison {
	snapshot: AsOfSnapshot;
	units: Unit[];
	indicators: Indicator[];
	peers: PeerAttribute | null;
}

/** Throws `RequestError` for an unknown indicator, release or unit. */
export function resolveComparison(app: AppContext, ask: ComparisonQuestion): ResolvedComparison {
	const snapshot = ask.release === null ? latestSnapshot(app) : snapshotOf(app, ask.release);
	const units = ask.units.slice(0, MAX_COMPARED_UNITS).map((id) => findUnit(snapshot, id));
	return {
		snapshot,
		units,
		indicators: findIndicators(snapshot, ask.indicators),
		peers: peerAttributeOf(ask, units)
	};
}

function findUnit({ units }: AsOfSnapshot, id: UnitId): Unit {
	const unit = units.byId.get(id);
	if (!unit) throw new RequestError('unknown-unit', { given: id });
	return unit;
}

function peerAttributeOf({ peers }: ComparisonQuestion, units: Unit[]): PeerAttribute | null {
	if (peers !== null) return peers === 'none' ? null : peers;
	const [only, second] = units;
	return only && !second ? kindAttributeOf(only) : null;
}

/** Default peer attribute of a unit. */
export const kindAttributeOf = ({ kind }: Unit): PeerAttribute => ({
	dimension: 'kind',
	value: kind
});

function findIndicators(snapshot: AsOfSnapshot, ids: string[]): Indicator[] {
	const { catalogue } = snapshot;
	const chosen =
		ids.length > 0
			? ids.map((id) => findIndicator(snapshot, id))
			: catalogue.installation.headlines.flatMap((id) => indicatorOf(catalogue, id) ?? []);
	return [...new Set(chosen)].slice(0, MAX_COMPARED_INDICATORS);
}
