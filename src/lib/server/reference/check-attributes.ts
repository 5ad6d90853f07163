import type { Unit, UnitAttribute, UnitList } from '../../core/model/unit.ts';
import type { ReferenceFault } from './broken-reference.ts';
import type { AttributeRow } from './read-attributes.ts';

/**
 * Checks that each attribute belongs to a unit that exists throughout its dates, and that one value
 * holds at a time.
 */
export function checkAttributes(read: AttributeRow[], list: UnitList): ReferenceFault[] {
	const overlapping = overlappingAttributes(read.map(({ attribute }) => attribute));
	return read.flatMap(({ attribute, line: { fault } }) => {
		const { unit: id } = attribute;
		const unit = list.byId.get(id);
		if (!unit)
			return [fault('code', 'a unit of units.csv with this valid_from', 'from-unknown', id)];
		if (!isAttributeWithin(attribute, unit))
			return [
				fault('from', `days on which ${unit.name} is in force`, 'not-in-force', daysOf(unit))
			];
		return overlapping.has(attribute)
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

/**
 * The attributes that hold on a day of another of the same kind and unit. By first days in order: a
 * list of 100,000 rows about one unit would else be compared with itself.
 */
function overlappingAttributes(all: UnitAttribute[]): Set<UnitAttribute> {
	const found = new Set<UnitAttribute>();
	for (const alike of Map.groupBy(all, keyOf).values()) {
		let longest: UnitAttribute | undefined;
		for (const one of alike.toSorted((a, b) => compareDays(a.from, b.from))) {
			if (longest && one.from <= (longest.to ?? FOREVER)) found.add(longest).add(one);
			if (!longest || (longest.to ?? FOREVER) < (one.to ?? FOREVER)) longest = one;
		}
	}
	return found;
}

const keyOf = ({ unit, attribute }: UnitAttribute): string => `${unit} ${attribute}`;

const compareDays = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
