import type { Problem } from '../../model/problem.ts';
import { createError, createWarning } from '../problems/create-problem.ts';
import { columnName } from '../source/cell-reference.ts';
import { isMultiple } from '../table/header-words.ts';
import { foldPath } from '../table/join-headers.ts';
import { type LayoutColumn, roleOf } from '../table/name-columns.ts';
import type { CheckInput } from './check.ts';
import { contraryMeasures } from './same-measure.ts';

/** More cells than any table has; it bounds the work on a hostile row. */
const MAX_CELLS = 200;
/** Names of units and fields, and columns whose units of measure are compared by themselves. */
const OTHER_ROLES: ReadonlySet<LayoutColumn['role']> = new Set(['name', 'measure', 'field']);

/**
 * Units of measure beside, between or below the rows, such as "Số tiền tính bằng triệu đồng", that
 * are not those of the fields (docs/rules.md §1). In a column of remarks they are a warning.
 */
export function* rowScale({ layout, rows }: CheckInput): Iterable<Problem> {
	if (layout.form.content === 'statements') return;
	const reported = new Set(rows.candidates.map(({ line }) => line));
	const roles = new Map(layout.columns.map(({ index, role }) => [index, role]));
	// the header printed again
	const isLabel = (cell: string): boolean =>
		roleOf(foldPath(cell)) !== null || layout.labels.parts.has(foldPath(cell));
	for (const { line, cells } of rows.sheetRows) {
		if (line <= layout.headerLine) continue;
		const texts = cells.slice(0, MAX_CELLS).map((cell, index) => {
			const role = roles.get(index) ?? 'unknown';
			const isUnit = role === 'unit' && reported.has(line);
			return isUnit || OTHER_ROLES.has(role) || !/\p{L}/u.test(cell) ? '' : cell;
		});
		if (texts.every((text) => text === '')) continue;
		for (const { cell, index, expected } of contraryMeasures(texts, layout)) {
			// a bare heading is `header/stacked-table`
			const isHeading = !reported.has(line) && isMultiple(foldPath(cell).split(' ')[0] ?? '');
			if (isHeading || isLabel(cell)) continue;
			const create = roles.get(index) === 'note' ? createWarning : createError;
			const at = `${columnName(index)}${line}`;
			yield create('unit-of-measure/differs', { line, cell }, { at, expected });
		}
	}
}
