import type { Day } from './day.ts';
import type { PeerAttribute } from './peer-group.ts';
import {
	type AttributeName,
	type Unit,
	type UnitAttribute,
	type UnitList,
	unitOn
} from './unit.ts';

export const isSamePeerAttribute = (a: PeerAttribute, b: PeerAttribute): boolean =>
	a.dimension === b.dimension && a.value === b.value;

/** Is a unit one of a group on a day? */
export const hasPeerAttribute = (
	list: UnitList,
	unit: Unit,
	day: Day,
	likeness: PeerAttribute
): boolean => peerAttributesOf(list, unit, day).some((own) => isSamePeerAttribute(own, likeness));

/** Attributes that a unit without an entry of its own may have from where it lies or came from. */
const INHERITED_ATTRIBUTES: readonly AttributeName[] = ['terrain'];

/** All that a unit has in common with others of its level, as of a day: the groups it is ranked in. */
export function peerAttributesOf(list: UnitList, unit: Unit, day: Day): PeerAttribute[] {
	const attributes = (['terrain', 'volume'] as const).flatMap((name): PeerAttribute[] => {
		const value = attributeOn(list, unit, name, day)?.value;
		return value === undefined ? [] : [{ dimension: name, value }];
	});
	return [{ dimension: 'kind', value: unit.kind }, ...attributes];
}

/**
 * Attribute of a unit as of a day. The unit's own entry decides, the one loaded last. Without an
 * entry, its terrain is that of the unit above it on that day; without that, the terrain of its
 * predecessors, if all of them had the same: a commune is assigned the terrain of its former
 * district. Null where none of these is known.
 */
export function attributeOn(
	list: UnitList,
	unit: Unit,
	name: AttributeName,
	day: Day
): UnitAttribute | null {
	const own = (list.attributesOf.get(unit.id) ?? []).findLast(
		({ attribute, from, to }) => attribute === name && from <= day && (to === null || day <= to)
	);
	if (own || !INHERITED_ATTRIBUTES.includes(name)) return own ?? null;
	return attributeOfParent(list, unit, name, day) ?? attributeOfPredecessors(list, unit, name);
}

function attributeOfParent(
	list: UnitList,
	{ parentCode }: Unit,
	name: AttributeName,
	day: Day
): UnitAttribute | null {
	const above = parentCode === null ? null : unitOn(list, parentCode, day);
	return above && attributeOn(list, above, name, day);
}

function attributeOfPredecessors(
	list: UnitList,
	unit: Unit,
	name: AttributeName
): UnitAttribute | null {
	const before = (list.into.get(unit.id) ?? []).flatMap(({ from }) => list.byId.get(from) ?? []);
	const known = before.map((other) =>
		attributeOn(list, other, name, other.validTo ?? unit.validFrom)
	);
	const [first = null] = known;
	return known.every((other) => other?.value === first?.value) ? first : null;
}
