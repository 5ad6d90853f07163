import { stripDiacritics, foldText } from '../../model/fold-text.ts';
import type { Unit, UnitList } from '../../model/unit.ts';
import { readUnitName } from './read-unit-name.ts';

/** A unit and the parts of its name. */
export interface NamedUnit {
	unit: Unit;
	kind: string;
	/** Without marks, for the distance between names. */
	bare: string;
}

/** Present and former units by their folded name without the kind. */
export type NameIndex = ReadonlyMap<string, NamedUnit[]>;

/** Cache: a list of units never changes, so its names are folded once for all files. */
const indexes = new WeakMap<UnitList, NameIndex>();

export function indexNames(list: UnitList): NameIndex {
	const known = indexes.get(list);
	if (known) return known;
	const index = new Map<string, NamedUnit[]>();
	for (const unit of list.units) {
		const { core } = readUnitName(unit.name);
		const named = { unit, kind: foldText(unit.kind), bare: stripDiacritics(core) };
		const namesakes = index.get(core);
		if (namesakes) namesakes.push(named);
		else index.set(core, [named]);
	}
	indexes.set(list, index);
	return index;
}
