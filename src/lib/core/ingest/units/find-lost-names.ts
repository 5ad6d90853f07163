import { isInForce, type Unit, type UnitList } from '../../model/unit.ts';
import { isDamagedForm, letterForms } from '../source/damaged-text.ts';
import type { UnitLookup } from './unit-lookup.ts';

/** Names of units in each form of their letters, by length. */
type NamesByLength = ReadonlyMap<number, { form: string; unit: Unit }[]>;

/** Cache: a list of units never changes. */
const indexes = new WeakMap<UnitList, NamesByLength>();

const OFFICE = /^ubnd\s+/u;

/** The units in force whose name, with or without its kind, lost letters to question marks. */
export function findLostNames({ units, day }: UnitLookup, written: string): Unit[] {
	if (!written.includes('?')) return [];
	const name = written.toLowerCase().replace(/\s+/gu, ' ').replace(OFFICE, '');
	const damaged = (namesByLength(units).get(name.length) ?? [])
		.filter(({ unit, form }) => isInForce(unit, day) && isDamagedForm(name, form))
		.map(({ unit }) => unit);
	return [...new Set(damaged)];
}

function namesByLength(list: UnitList): NamesByLength {
	const known = indexes.get(list);
	if (known) return known;
	const index = new Map<number, { form: string; unit: Unit }[]>();
	for (const unit of list.units)
		for (const text of [unit.name, unit.name.slice(unit.kind.length + 1)])
			for (const form of letterForms(text)) {
				const same = index.get(form.length);
				if (same) same.push({ form, unit });
				else index.set(form.length, [{ form, unit }]);
			}
	indexes.set(list, index);
	return index;
}
