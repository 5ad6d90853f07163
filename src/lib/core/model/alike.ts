import type { Day } from './day.ts';
import { peerAttributesOf } from './likeness.ts';
import type { PeerAttribute } from './peer-group.ts';
import type { Unit, UnitList } from './unit.ts';

export const isSamePeerAttribute = (a: PeerAttribute, b: PeerAttribute): boolean =>
	a.dimension === b.dimension && a.value === b.value;

/** Is a unit one of a group on a day? */
export const hasPeerAttribute = (
	list: UnitList,
	unit: Unit,
	day: Day,
	likeness: PeerAttribute
): boolean => peerAttributesOf(list, unit, day).some((own) => isSamePeerAttribute(own, likeness));
