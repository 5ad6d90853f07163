import type { Problem } from '../../model/problem.ts';
import { createError } from '../problems/create-problem.ts';
import { headersOf, type CheckInput } from './check.ts';

/** A row with some figure needs every figure that its form requires; a missing column is said once. */
export function* requiredFigure({ rows, layout }: CheckInput): Iterable<Problem> {
	const headers = headersOf(layout);
	const required = layout.form.fields.filter((field) => field.required);
	for (const { line, cells, isRagged, statement } of rows.candidates) {
		if (isRagged || statement) continue;
		for (const { key } of required) {
			const cell = cells.get(key);
			if (cell ? cell.value !== null || cell.fault !== null : layout.shape !== 'long') continue;
			const column = cell ? (headers.get(cell.column) ?? null) : null;
			yield createError('number/missing', { line, column, field: key, cell: cell?.text ?? null });
		}
	}
}
