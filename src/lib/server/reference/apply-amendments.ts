import type { Amendment } from '../../core/model/unit-amendment.ts';
import type { UnitAttribute, UnitList } from '../../core/model/unit.ts';
import type { Store } from '../db/store.ts';
import { amendUnits } from './amend-units.ts';
import { assertNoFaults } from './broken-reference.ts';
import { type Reference, withUnits } from './reference.ts';
import { storeReferenceText } from './stored-texts.ts';

/**
 * The shipped units with all changes upon them that administrators loaded, in their order. Throws
 * `BrokenReference` where one no longer fits, because the shipped list was changed otherwise.
 */
export function applyAmendments(reference: Reference, amendments: Amendment[]): Reference {
	const units = amendments.reduce(withAmendment, reference.units);
	return units === reference.units ? reference : withUnits(reference, units);
}

function withAmendment(list: UnitList, amendment: Amendment): UnitList {
	const amended = amendUnits(list, amendment);
	if (hasAmendment(list, amended)) return list;
	assertNoFaults(
		amended.faults.map((fault) => ({
			...fault,
			file: `change of units ${amendment.id}, ${fault.file}`
		}))
	);
	return amended.list;
}

/** A later version of the program may ship what was loaded here before. */
const hasAmendment = (
	list: UnitList,
	{ started, changes, attributes }: ReturnType<typeof amendUnits>
): boolean =>
	started.every(({ unit }) => list.byId.has(unit.id)) &&
	changes.read.every(({ change: { from, to } }) =>
		(list.outOf.get(from) ?? []).some((known) => known.to === to)
	) &&
	changes.ends.every(({ end }) => list.ends.some(({ unit }) => unit === end.unit)) &&
	hasAttributes(
		list,
		attributes.map(({ attribute }) => attribute)
	);

/** Looked up by all their members, of which each is a text. */
function hasAttributes(list: UnitList, attributes: UnitAttribute[]): boolean {
	const known = new Set(list.attributes.map(attributeKey));
	return attributes.every((attribute) => known.has(attributeKey(attribute)));
}

const attributeKey = ({ unit, attribute, value, from, to, source }: UnitAttribute): string =>
	JSON.stringify([unit, attribute, value, from, to, source]);

/** Keeps the texts of a reference for the reports and releases that will be made with it. */
export function storeReferenceTexts(store: Store, reference: Reference, firstSeen: string): void {
	const { catalogueHash, catalogueText, unitsHash, unitsText } = reference;
	storeReferenceText(store, {
		hash: catalogueHash,
		kind: 'catalogue',
		content: catalogueText,
		firstSeen
	});
	storeReferenceText(store, { hash: unitsHash, kind: 'units', content: unitsText, firstSeen });
}
