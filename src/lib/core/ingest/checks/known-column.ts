import type { Problem } from '../../model/problem.ts';
import { createWarning } from '../problems/create-problem.ts';
import { personalColumns } from './no-personal-data.ts';
import type { Table } from '../table/recognise-table.ts';

/** Columns that no field answers to are left out, and said to be; those of persons must go anyway. */
export function knownColumn(table: Table): Problem[] {
	const { columns, headerLine: line, shape } = table.layout;
	const personal = new Set(personalColumns(table));
	return columns
		.filter(({ role }) => role === 'unknown' || (shape === 'wide' && UNUSED_ROLES.has(role)))
		.filter(({ index }) => !personal.has(index))
		.map(({ header: column }) => createWarning('header/unknown-column', { line, column }));
}

/** Roles that have a meaning in other shapes only. */
const UNUSED_ROLES: ReadonlySet<string> = new Set(['name', 'value', 'sector']);
