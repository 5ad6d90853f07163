import { MAX_COUNT } from '../../model/form.ts';
import type { Problem } from '../../model/problem.ts';
import { mend } from '../mend.ts';
import { error } from '../problem.ts';
import { headersOf, type Reading } from '../validate.ts';

/** Every figure is a whole number that can be read (contract §1), in rows that totals sum too. */
export function* readableNumber({ rows, layout }: Reading): Iterable<Problem> {
	const headers = headersOf(layout);
	const lines = new Set(rows.candidates.map(({ line }) => line));
	const others = [...rows.summands, ...rows.totals].filter(({ line }) => !lines.has(line));
	for (const { cells, isRagged } of [...rows.candidates, ...others]) {
		if (isRagged) continue;
		for (const [field, { fault, line, column, text }] of cells) {
			if (fault === null) continue;
			const place = { line, column: headers.get(column) ?? null, field, cell: text };
			const suggestion =
				fault === 'number/fraction-in-count' ? mend(layout.form, cells, [field])?.value : undefined;
			yield error(fault, place, {
				...(suggestion !== undefined && { suggestion }),
				...(fault === 'number/too-large' && { expected: MAX_COUNT })
			});
		}
	}
}
