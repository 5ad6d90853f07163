import { MAX_COUNT } from '../../model/form.ts';
import type { Problem } from '../../model/problem.ts';
import { derivedSum } from '../rows/evaluate-rule.ts';
import { createError } from '../problems/create-problem.ts';
import type { CheckInput } from './check.ts';

/** A derived figure that the file leaves to us must be a count that can be kept exactly. */
export function* countableSum({ rows, layout }: CheckInput): Iterable<Problem> {
	const derived = layout.form.fields.filter((field) => field.sumOf);
	for (const { line, cells, figures, isRagged } of rows.candidates) {
		if (isRagged) continue;
		for (const field of derived)
			if (!cells.has(field.key) && (derivedSum(field, figures) ?? 0) > MAX_COUNT)
				yield createError('number/too-large', { line, field: field.key }, { expected: MAX_COUNT });
	}
}
