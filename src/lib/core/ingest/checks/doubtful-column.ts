import type { Problem } from '../../model/problem.ts';
import { createError } from '../problems/create-problem.ts';
import { columnName } from '../source/cell-reference.ts';
import { personalColumns } from './no-personal-data.ts';
import { isNamelessHeader } from '../table/nameless-columns.ts';
import type { LayoutColumn } from '../table/name-columns.ts';
import type { Table } from '../table/recognise-table.ts';
import { looksLikeNumber } from '../source/number-text.ts';
import type { Check } from './check.ts';

/**
 * Columns with a known label and other words above or below it, and columns of figures without a
 * header: what they hold is not known (docs/rules.md §1).
 */
export function doubtfulColumn(table: Table): Check {
	const { columns, headerLine, width } = table.layout;
	const personal = new Set(personalColumns(table));
	const seen = new Set(columns.map(({ index }) => index));
	const units = columns.findIndex(({ role }) => role === 'unit' || role === 'code');
	const firstUnit = columns[units]?.index ?? 0;
	// a column without figures in the first thousand rows may have some below them
	const blank = Array.from({ length: width }, (_, index) => index).filter(
		(index) => index > firstUnit && !seen.has(index) && !personal.has(index)
	);
	const late = new Set<number>();
	return {
		batch: ({ rows }) => {
			if (blank.length > late.size)
				for (const { line, cells } of rows.sheetRows)
					for (const index of blank)
						if (line > headerLine && looksLikeNumber(cells[index] ?? '')) late.add(index);
			return [];
		},
		end: () => [
			...columns.flatMap((column) =>
				personal.has(column.index) ? [] : problemOf(column, headerLine)
			),
			...[...late].map((index) => namelessProblem(index, headerLine))
		]
	};
}

function problemOf({ index, header, doubt }: LayoutColumn, line: number): Problem[] {
	if (doubt === null) return [];
	if (isNamelessHeader(header)) return [namelessProblem(index, line)];
	const place = { line, column: header, field: doubt.field?.key ?? null };
	const detail = { expected: doubt.label, found: doubt.others.join(' > ') };
	return [createError('header/doubtful-column', place, { at: columnName(index), ...detail })];
}

const namelessProblem = (index: number, line: number): Problem =>
	createError('header/doubtful-column', { line, column: null }, { at: columnName(index) });
