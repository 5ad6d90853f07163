import type { Problem } from '../../model/problem.ts';
import { createError } from '../problems/create-problem.ts';
import { columnName } from '../source/cell-reference.ts';
import { personalColumns } from './no-personal-data.ts';
import { isNamelessHeader } from '../table/nameless-columns.ts';
import type { Table } from '../table/recognise-table.ts';

/**
 * Columns with a known label and other words above or below it, and columns of figures without a
 * header: what they hold is not known (docs/rules.md §1).
 */
export function doubtfulColumn(table: Table): Problem[] {
	const { columns, headerLine: line } = table.layout;
	const personal = new Set(personalColumns(table));
	return columns.flatMap(({ index, header, doubt }) => {
		if (doubt === null || personal.has(index)) return [];
		const at = columnName(index);
		if (isNamelessHeader(header))
			return [createError('header/doubtful-column', { line, column: null }, { at })];
		const place = { line, column: header, field: doubt.field?.key ?? null };
		const detail = { at, expected: doubt.label, found: doubt.others.join(' > ') };
		return [createError('header/doubtful-column', place, detail)];
	});
}
