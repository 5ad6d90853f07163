import { MAX_COUNT, type Form } from '../../model/form.ts';
import type { Problem, ProblemCode, ProblemDetail } from '../../model/problem.ts';
import { figuresOf } from '../rows/evaluate-rule.ts';
import { suggestLostZeros } from './lost-zeros.ts';
import { createError } from '../problems/create-problem.ts';
import type { Cells } from '../rows/cell.ts';
import { straySignIn } from '../rows/read-number.ts';
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
		for (const [field, { fault, line, column, text, usual, format }] of cells) {
			if (fault === null) continue;
			const place = { line, column: headers.get(column) ?? null, field, cell: text };
			yield createError(fault, place, {
				...(format === undefined
					? signFacts(layout.form, { cells, field, fault, text })
					: { format }),
				...(fault === 'number/too-large' && { expected: MAX_COUNT }),
				...(fault === 'number/mixed-grouping' && { expected: usual ?? '' })
			});
		}
	}
}

/**
 * A value that the rules of the form prove comes first: 200.0 may be 200.000 without its last zeros.
 * Else the sign that hinders, with the count that remains without it, for a person to confirm.
 */
function signFacts(
	form: Form,
	{ cells, field, fault, text }: { cells: Cells; field: string; fault: ProblemCode; text: string }
): ProblemDetail {
	const isFraction = fault === 'number/fraction-in-count';
	const proven = isFraction ? suggestionFor(form, cells, field) : undefined;
	if (proven !== undefined) return { suggestion: proven };
	const stray = isFraction || fault === 'number/unreadable' ? straySignIn(text) : null;
	return stray ? { found: stray.sign, suggestion: stray.suggestion } : {};
}

const suggestionFor = (form: Form, cells: Cells, field: string): number | undefined =>
	suggestLostZeros(form, { cells, figures: figuresOf(form, cells) }, [field])?.value;
