import type { Problem } from '../../model/problem.ts';
import { createWarning } from '../problems/create-problem.ts';
import { columnName } from '../source/cell-reference.ts';
import type { Table } from '../table/recognise-table.ts';
import type { Check } from './check.ts';

/**
 * Hidden and filtered rows and columns are read like all others, and named: the sender does not see
 * them (docs/rules.md §1). Rows without figures below the header are not read.
 */
export function hiddenCells({ sheet: { worksheet }, layout }: Table): Check {
	if (!worksheet) return {};
	const { hiddenColumns, rows } = worksheet;
	const columns = layout.columns
		.filter(({ role }) => !UNREAD_ROLES.has(role))
		.map(({ index }) => index)
		.filter((index) => hiddenColumns.some(([first, last]) => first <= index && index <= last));
	const isHidden = (line: number): boolean => rows[line - 1]?.isHidden === true;
	const isFilled = (line: number): boolean =>
		rows[line - 1]?.cells.some((cell) => cell.trim() !== '') ?? false;
	const above = Array.from({ length: layout.bodyStart }, (_, index) => index + 1);
	const hidden = new Set(above.filter((line) => isHidden(line) && isFilled(line)));
	return {
		batch: ({ rows: { candidates, addends, totals, unitsWithoutFigures } }) => {
			for (const { line } of [...candidates, ...addends, ...totals, ...unitsWithoutFigures])
				if (isHidden(line)) hidden.add(line);
			for (const { cells } of candidates)
				for (const { line } of cells.values()) if (isHidden(line)) hidden.add(line);
			return [];
		},
		end: () => (hidden.size + columns.length > 0 ? [hiddenCellsProblem([...hidden], columns)] : [])
	};
}

/** Roles of columns that are not read. */
const UNREAD_ROLES: ReadonlySet<string> = new Set(['ordinal', 'note', 'unknown']);

function hiddenCellsProblem(lines: number[], columns: number[]): Problem {
	return createWarning(
		'sheet/hidden-cells',
		{},
		{
			...(lines.length > 0 && { hiddenRows: spellRuns(lines, String) }),
			...(columns.length > 0 && { hiddenColumns: spellRuns(columns, columnName) })
		}
	);
}

/** `4, 6–8` for 4, 6, 7, 8. */
function spellRuns(numbers: number[], nameOf: (number: number) => string): string {
	const runs: [first: number, last: number][] = [];
	for (const number of numbers.toSorted((a, b) => a - b)) {
		const run = runs.at(-1);
		if (run && run[1] === number - 1) run[1] = number;
		else runs.push([number, number]);
	}
	return runs
		.map(([first, last]) => (first === last ? nameOf(first) : `${nameOf(first)}–${nameOf(last)}`))
		.join(', ');
}
