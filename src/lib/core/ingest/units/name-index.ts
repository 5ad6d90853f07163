import { foldLoneI, foldText, stripDiacritics } from '../../model/fold-text.ts';
import type { Unit, UnitList } from '../../model/unit.ts';
import { readUnitName } from './read-unit-name.ts';

/** A unit and the parts of its name. */
export interface NamedUnit {
	unit: Unit;
	kind: string;
	/** Folded name without the kind. */
	core: string;
	/** Without marks, for the distance between names. */
	bare: string;
}

/** Present and former units by their name without the kind. */
export interface NameIndex {
	/** By the folded name. */
	exact: ReadonlyMap<string, NamedUnit[]>;
	/** By `looseName`: names that differ in marks or in i and y share a key. */
	loose: ReadonlyMap<string, NamedUnit[]>;
}

/** Cache: a list of units never changes, so its names are folded once for all files. */
const indexes = new WeakMap<UnitList, NameIndex>();

/** A folded name without marks, with one letter for i and y. */
export const looseName = (core: string): string => foldLoneI(stripDiacritics(core));

export function indexNames(list: UnitList): NameIndex {
	const known = indexes.get(list);
	if (known) return known;
	const exact = new Map<string, NamedUnit[]>();
	const loose = new Map<string, NamedUnit[]>();
	for (const unit of list.units) {
		const { core } = readUnitName(unit.name);
		const named = { unit, kind: foldText(unit.kind), core, bare: stripDiacritics(core) };
		addTo(exact, core, named);
		addTo(loose, looseName(core), named);
	}
	const index = { exact, loose };
	indexes.set(list, index);
	return index;
}

function addTo(map: Map<string, NamedUnit[]>, key: string, named: NamedUnit): void {
	const namesakes = map.get(key);
	if (namesakes) namesakes.push(named);
	else map.set(key, [named]);
}
