import { fieldOf, type AggregationType, type Form, type Terms } from '../model/form.ts';
import type { Indicator } from '../model/indicator.ts';

/** Field of a form with its coefficient and its rule for adding up months. */
export interface Term {
	field: string;
	times: number;
	addUp: Exclude<AggregationType, 'derived'>;
}

/** Formula of an indicator in submitted fields: derived fields are expanded. */
export interface Formula {
	numerator: Term[];
	/** Null for a count. */
	denominator: Term[] | null;
}

/** Null for an indicator that is only ever published as a statement. */
export function formulaOf(
	{ numerator, denominator }: Pick<Indicator, 'numerator' | 'denominator'>,
	form: Form
): Formula | null {
	return (
		numerator && {
			numerator: expandDerivedFields(form, numerator),
			denominator: denominator && expandDerivedFields(form, denominator)
		}
	);
}

export const termsOf = ({ numerator, denominator }: Formula): Term[] => [
	...numerator,
	...(denominator ?? [])
];

/**
 * A derived field is the sum of its parts, and each part adds up its months in its own way
 * (docs/rules.md §1), so putting the parts in its place is the same as recomputing it after adding
 * up.
 */
function expandDerivedFields(form: Form, terms: Terms): Term[] {
	return Object.entries(terms).flatMap(([key, times]) => {
		const { addUp, sumOf } = fieldOf(form, key) ?? {};
		if (addUp === undefined || (addUp === 'derived' && sumOf === undefined)) {
			throw new RangeError(`form ${form.id} cannot compute ${key}`);
		}
		if (addUp !== 'derived') return [{ field: key, times, addUp }];
		return (sumOf ?? []).flatMap((part) => expandDerivedFields(form, { [part]: times }));
	});
}
