import { MAX_COUNT, type Form } from '../../model/form.ts';
import type { Problem } from '../../model/problem.ts';
import { figuresOf } from '../rows/evaluate-rule.ts';
import { suggestLostZeros } from './lost-zeros.ts';
import { createError } from '../problems/create-problem.ts';
import type { Cells } from '../rows/cell.ts';
import { headersOf, type CheckInput } from './check.ts';

/**
 * Every figure is a whole number that can be read (docs/rules.md §1), in rows that totals sum too.
 */
export function* readableNumber({ rows, layout }: CheckInput): Iterable<Problem> {
	const headers = headersOf(layout);
	// the line of a unit's own file is one of its totals
	const units = layout.shape === 'own' ? rows.addends : rows.candidates;
	for (const { cells, isRagged } of [...units, ...rows.totals]) {
		if (isRagged) continue;
		for (const [field, { fault, line, column, text, usual }] of cells) {
			if (fault === null) continue;
			const place = { line, column: headers.get(column) ?? null, field, cell: text };
			const suggestion =
				fault === 'number/fraction-in-count' ? suggestionFor(layout.form, cells, field) : undefined;
			yield createError(fault, place, {
				...(suggestion !== undefined && { suggestion }),
				...(fault === 'number/too-large' && { expected: MAX_COUNT }),
				...(fault === 'number/mixed-grouping' && { expected: usual ?? '' })
			});
		}
	}
}

const suggestionFor = (form: Form, cells: Cells, field: string): number | undefined =>
	suggestLostZeros(form, { cells, figures: figuresOf(form, cells) }, [field])?.value;
