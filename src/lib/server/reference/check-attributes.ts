import type { Unit, UnitAttribute, UnitList } from '../../core/model/unit.ts';
import type { ReferenceFault } from './broken-reference.ts';
import type { AttributeRow } from './read-attributes.ts';

/**
 * Checks that each attribute belongs to a unit that exists throughout its dates, and that one value
 * holds at a time.
 */
export function checkAttributes(read: AttributeRow[], list: UnitList): ReferenceFault[] {
	const ofUnit = Map.groupBy(read, ({ attribute }) => attribute.unit);
	return read.flatMap(({ attribute, line: { fault } }) => {
		const { unit: id } = attribute;
		const unit = list.byId.get(id);
		if (!unit)
			return [fault('code', 'a unit of units.csv with this valid_from', 'from-unknown', id)];
		if (!isAttributeWithin(attribute, unit))
			return [
				fault('from', `days on which ${unit.name} is in force`, 'not-in-force', daysOf(unit))
			];
		const others = ofUnit.get(id) ?? [];
		return others.some(
			(other) => other.attribute !== attribute && isOverlapping(other.attribute, attribute)
		)
			? [
					fault(
						'from',
						`one ${attribute.attribute} at a time for ${unit.name}`,
						'at-a-time',
						unit.name
					)
				]
			: [];
	});
}

const FOREVER = '9999-12-31';

const daysOf = ({ name, validFrom, validTo }: Unit): string =>
	`${name} (${validFrom} – ${validTo ?? '…'})`;

const isAttributeWithin = ({ from, to }: UnitAttribute, { validFrom, validTo }: Unit): boolean =>
	validFrom <= from && (to ?? FOREVER) <= (validTo ?? FOREVER);

const isOverlapping = (a: UnitAttribute, b: UnitAttribute): boolean =>
	a.attribute === b.attribute && a.from <= (b.to ?? FOREVER) && b.from <= (a.to ?? FOREVER);
