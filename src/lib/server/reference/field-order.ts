import { formOf, type Catalogue } from '../../core/model/catalogue.ts';
import type { Form, Terms } from '../../core/model/form.ts';

/**
 * Formulas with their terms in the order of the form's fields, as people read them: canonical JSON
 * orders them by letter, which puts what is taken off before what it is taken off from.
 */
export function withFieldOrder(catalogue: Catalogue): Catalogue {
	const forms = catalogue.forms.map((form) => ({
		...form,
		rules: form.rules.map((rule) => ({
			...rule,
			left: orderTerms(form, rule.left),
			right: orderTerms(form, rule.right)
		}))
	}));
	const indicators = catalogue.indicators.map((indicator) => {
		const form = formOf(catalogue, indicator.form);
		const { numerator, denominator } = indicator;
		return {
			...indicator,
			numerator: form && numerator ? orderTerms(form, numerator) : numerator,
			denominator: form && denominator ? orderTerms(form, denominator) : denominator
		};
	});
	return { ...catalogue, forms, indicators };
}

function orderTerms(form: Form, terms: Terms): Terms {
	return Object.fromEntries(
		form.fields.flatMap(({ key }) => {
			const coefficient = terms[key];
			return coefficient === undefined ? [] : [[key, coefficient]];
		})
	);
}
