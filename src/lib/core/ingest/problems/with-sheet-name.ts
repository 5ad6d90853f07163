import type { Problem } from '../../model/problem.ts';

/** Problems with the sheet in which they are; those of another sheet name it themselves. */
export function* withSheetName(
	problems: Iterable<Problem>,
	sheet: string | null
): Iterable<Problem> {
	for (const problem of problems)
		yield sheet === null || problem.sheet !== undefined ? problem : { ...problem, sheet };
}
