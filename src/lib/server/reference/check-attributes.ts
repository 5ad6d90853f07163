import type { Unit, UnitAttribute, UnitList } from '../../model/unit.ts';
import type { Fault } from './broken-reference.ts';
import type { ReadAttribute } from './read-attributes.ts';

/** That an attribute is one of a unit there is, while it is there, and one at a time. */
export function checkAttributes(read: ReadAttribute[], list: UnitList): Fault[] {
	return read.flatMap(({ attribute, line: { fault } }) => {
		const unit = list.byId.get(attribute.unit);
		if (!unit) return [fault('code', 'a unit of units.csv with this valid_from')];
		if (!isWithin(attribute, unit))
			return [fault('from', `days on which ${unit.name} is in force`)];
		const others = list.attributesOf.get(attribute.unit) ?? [];
		return others.some((other) => other !== attribute && overlap(other, attribute))
			? [fault('from', `one ${attribute.attribute} at a time for ${unit.name}`)]
			: [];
	});
}

const FOREVER = '9999-12-31';

const isWithin = ({ from, to }: UnitAttribute, { validFrom, validTo }: Unit): boolean =>
	validFrom <= from && (to ?? FOREVER) <= (validTo ?? FOREVER);

const overlap = (a: UnitAttribute, b: UnitAttribute): boolean =>
	a.attribute === b.attribute && a.from <= (b.to ?? FOREVER) && b.from <= (a.to ?? FOREVER);
