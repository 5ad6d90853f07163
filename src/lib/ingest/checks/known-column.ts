import type { Problem } from '../../model/problem.ts';
import { warning } from '../problem.ts';
import { personalColumns } from './no-personal-data.ts';
import type { Table } from '../recognise.ts';

/** Columns that no field answers to are left out, and said to be; those of persons must go anyway. */
export function knownColumn(table: Table): Problem[] {
	const { columns, headerLine: line, shape } = table.layout;
	const personal = new Set(personalColumns(table));
	return columns
		.filter(({ role }) => role === 'unknown' || (shape === 'wide' && UNUSED.has(role)))
		.filter(({ index }) => !personal.has(index))
		.map(({ header: column }) => warning('header/unknown-column', { line, column }));
}

/** Roles that have a meaning in other shapes only. */
const UNUSED: ReadonlySet<string> = new Set(['name', 'value', 'sector']);
