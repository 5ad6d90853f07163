import type { ExplainedFormula } from '../../core/model/explanation.ts';
import { fieldOf, type Form } from '../../core/model/form.ts';
import type { ExplainedValue, TermSum } from '../../core/figures/explain-unit.ts';

/** A formula with its sums, each field with its words. */
export function explainedFormula(
	form: Form,
	formula: ExplainedValue['formula']
): ExplainedFormula | null {
	const named = (terms: TermSum[]) =>
		terms.flatMap(({ field: key, ...term }) => {
			const field = fieldOf(form, key);
			return field ? [{ field, ...term }] : [];
		});
	return (
		formula && {
			numerator: named(formula.numerator),
			denominator: formula.denominator && named(formula.denominator)
		}
	);
}
