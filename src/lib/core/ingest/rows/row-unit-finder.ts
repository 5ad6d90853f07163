import type { Unit } from '../../model/unit.ts';
import { findUnit, lookupFailure, type UnitLookupResult } from '../units/find-unit.ts';
import type { UnitLookup } from '../units/unit-lookup.ts';
import type { Naming } from './rows.ts';
import { readUnitName } from '../units/read-unit-name.ts';
import type { Layout } from '../table/recognise-table.ts';

export interface RowUnit {
	found: UnitLookupResult;
	naming: Naming;
}

/** Looks up the unit of a row by its code and name, under a heading that may name a district. */
export type RowUnitFinder = (row: { name: string; code: string }, context: Unit | null) => RowUnit;

/** More names than the country has units: a hostile file must not fill the memory. */
const MAX_CACHED_NAMES = 20_000;

/**
 * Rows repeat the same units, so a text is looked up once. A code beside a name is the unit, and the
 * name must agree with it; what is no code of ours (`H48.…`, the electronic agency code) is left to
 * the name.
 */
export function createRowUnitFinder(layout: Layout, lookup: UnitLookup): RowUnitFinder {
	const seen = new Map<string, UnitLookupResult>();
	const find = (text: string, context: Unit | null): UnitLookupResult => {
		const key = `${context?.id ?? ''} ${text}`;
		const found = seen.get(key) ?? findUnit(lookup, text, context);
		if (seen.size === MAX_CACHED_NAMES) seen.clear();
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
				found:
					name === '' ? found : checkNameAgainstCode(lookup, found, name, () => find(name, context))
			};
		}
		return { naming: { text: name, column: byName }, found: find(name, context) };
	};
}

/** A code whose unit bears another name: one of the two is wrong, and which one nobody can tell. */
function checkNameAgainstCode(
	lookup: UnitLookup,
	found: UnitLookupResult,
	name: string,
	findByName: () => UnitLookupResult
): UnitLookupResult {
	if (found.unit === null) return found;
	const [written, known] = [readUnitName(name), readUnitName(found.unit.name)];
	if (written.core === known.core && (written.kind === null || written.kind === known.kind))
		return found;
	const named = findByName();
	const meant = [found.unit, ...(named.unit ? [named.unit] : named.candidates)];
	return lookupFailure(lookup, 'unit/ambiguous', meant);
}
