import type { Unit } from '../model/unit.ts';
import { findUnit, refuse, type Found } from './find-unit.ts';
import type { Ground } from './ground.ts';
import type { Naming } from './read.ts';
import { readUnitName } from './read-unit-name.ts';
import type { Layout } from './recognise.ts';

export interface Named {
	found: Found;
	naming: Naming;
}

/** Looks up the unit of a row by its code and name, under a heading that may name a district. */
export type RowFinder = (row: { name: string; code: string }, context: Unit | null) => Named;

/** More names than the country has units: a hostile file must not fill the memory. */
const REMEMBERED = 20_000;

/**
 * Rows repeat the same units, so a text is looked up once. A code beside a name is the unit, and the
 * name must agree with it; what is no code of ours (`H48.…`, the electronic agency code) is left to
 * the name.
 */
export function findRow(layout: Layout, ground: Ground): RowFinder {
	const seen = new Map<string, Found>();
	const find = (text: string, context: Unit | null): Found => {
		const key = `${context?.id ?? ''} ${text}`;
		const found = seen.get(key) ?? findUnit(ground, text, context);
		if (seen.size === REMEMBERED) seen.clear();
		seen.set(key, found);
		return found;
	};
	const columnOf = (role: 'unit' | 'code') =>
		layout.columns.find((column) => column.role === role)?.index ?? null;
	const byName = columnOf('unit') ?? columnOf('code');
	const byCode = columnOf('code');
	return ({ name, code }, context) => {
		if (name === '' || /^\d+$/u.test(code)) {
			const naming = { text: code || name, column: code === '' ? byName : byCode };
			const found = find(naming.text, context);
			return {
				naming,
				found: name === '' ? found : agreeing(ground, found, name, () => find(name, context))
			};
		}
		return { naming: { text: name, column: byName }, found: find(name, context) };
	};
}

/** A code whose unit bears another name: one of the two is wrong, and which one nobody can tell. */
function agreeing(ground: Ground, found: Found, name: string, findByName: () => Found): Found {
	if (found.unit === null) return found;
	const [said, known] = [readUnitName(name), readUnitName(found.unit.name)];
	if (said.core === known.core && (said.kind === null || said.kind === known.kind)) return found;
	const named = findByName();
	const meant = [found.unit, ...(named.unit ? [named.unit] : named.candidates)];
	return refuse(ground, 'unit/ambiguous', meant);
}
