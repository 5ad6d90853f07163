import { hasPeerAttribute, isSamePeerAttribute } from '../../core/model/alike.ts';
import { peerAttributesOf } from '../../core/model/likeness.ts';
import type { ComparisonResult } from '../../core/model/comparison.ts';
import { unitsOn, type Unit } from '../../core/model/unit.ts';
import { ancestors } from '../ranking/ranking-choices.server.ts';
import type { AsOfSnapshot } from '../../server/snapshot/as-of-snapshot.ts';
import { referenceDateOfUnit } from '../ranking/ranking-choices.server.ts';

type PeerChoice = ComparisonResult['choices']['peers'][number];

/** The groups in which units are now, or were on their last day, with how many units were in each. */
export function peerChoicesOf({ units: list, today }: AsOfSnapshot, units: Unit[]): PeerChoice[] {
	const found: PeerChoice[] = [];
	for (const unit of units) {
		const day = referenceDateOfUnit(unit, today);
		const where = { level: unit.level, parent: ancestors(list, unit, day).at(-1)?.code };
		for (const likeness of peerAttributesOf(list, unit, day)) {
			if (found.some((known) => isSamePeerAttribute(known.likeness, likeness))) continue;
			const alike = unitsOn(list, day, where).filter((other) =>
				hasPeerAttribute(list, other, day, likeness)
			);
			found.push({ likeness, count: alike.length });
		}
	}
	return found;
}
