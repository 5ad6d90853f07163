import type { FileTableColumn } from '../../model/report.ts';
import type { Problem } from '../../model/problem.ts';
import { columnLetters } from './column-letters.ts';

/**
 * Problems of a cell with its name as a spreadsheet shows it, such as `E8`. Of two columns with one
 * header it cannot be told which is meant, so their cells get none.
 */
export function* withCellNames(
	problems: Iterable<Problem>,
	columns: readonly Pick<FileTableColumn, 'header' | 'index'>[]
): Iterable<Problem> {
	const letters = columnLetters(columns);
	for (const problem of problems) {
		const letter = problem.column === null ? undefined : letters.get(problem.column);
		yield letter === undefined || problem.line === null
			? problem
			: { ...problem, cellName: `${letter}${problem.line}` };
	}
}
