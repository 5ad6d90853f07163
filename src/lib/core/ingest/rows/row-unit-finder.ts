import type { Unit } from '../../model/unit.ts';
import { findCodeWithName, findUnit, withNamesakes } from '../units/find-unit.ts';
import type { UnitLookupResult } from '../units/lookup-failure.ts';
import type { UnitLookup } from '../units/unit-lookup.ts';
import type { Naming } from './rows.ts';
import { readUnitCell } from '../units/read-unit-cell.ts';
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
	const findOnce = (key: string, find: () => UnitLookupResult): UnitLookupResult => {
		const found = seen.get(key) ?? find();
		if (seen.size === MAX_CACHED_NAMES) seen.clear();
		seen.set(key, found);
		return found;
	};
	const columnOf = (role: 'unit' | 'code') =>
		layout.columns.find((column) => column.role === role)?.index ?? null;
	const byName = columnOf('unit') ?? columnOf('code');
	const byCode = columnOf('code');
	return ({ name: written, code }, context) => {
		// a dash in place of a name is none
		const name = code !== '' && !/[\p{L}\d]/u.test(written) ? '' : written;
		const find = (text: string) =>
			findOnce(`${context?.id ?? ''} ${text}`, () => findUnit(lookup, text, context));
		if (name === '' || code === '') {
			const isCode = name === '' && code !== '';
			const naming = { text: name || code, column: isCode ? byCode : byName };
			return { naming, found: find(naming.text) };
		}
		const ofCode = find(code);
		// what is no code of ours, such as the electronic agency code, says nothing
		if (!ofCode.unit && !isLikeCode(lookup, code))
			return { naming: { text: name, column: byName }, found: find(name) };
		const agrees = (): UnitLookupResult =>
			ofCode.unit
				? findCodeWithName(lookup, ofCode.unit.code, name, context)
				: withNamesakes(lookup, ofCode, find(name));
		const found = findOnce(`${context?.id ?? ''} ${code}\n${name}`, agrees);
		const isOfName = ofCode.unit && !found.unit && found.code === 'unit/unknown';
		const naming = isOfName ? { text: name, column: byName } : { text: code, column: byCode };
		return { naming, found };
	};
}

/** A code, or one with something attached to it: `21238A` is no code of another list. */
function isLikeCode({ units }: UnitLookup, text: string): boolean {
	if (readUnitCell(text).codes.length > 0) return true;
	const digits = /^\D{0,2}(?<![\p{L}.])(\d{3,})/u.exec(text)?.[1];
	return digits !== undefined && (digits.length >= 5 || units.byCode.has(digits));
}
