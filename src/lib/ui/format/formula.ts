import { fieldOf, type Form, type Terms } from '../../core/model/form.ts';
import type { Indicator } from '../../core/model/indicator.ts';
import { m } from '../../paraglide/messages.js';
import { countText } from './format.ts';
import type { Locale } from '../../core/model/locale.ts';

/** How an indicator is computed, in the words of its form: `(a + b) ÷ (c − d)`. */
export function formulaText(indicator: Indicator, form: Form, locale: Locale): string {
	const { numerator, denominator } = indicator;
	if (numerator === null) return m.formula_statement({}, { locale });
	if (denominator === null) return termsText(numerator, form, locale);
	const parts = [numerator, denominator].map((terms) => {
		const text = termsText(terms, form, locale);
		return Object.keys(terms).length > 1 ? `(${text})` : text;
	});
	return parts.join(' ÷ ');
}

/** A linear sum of fields: `a + 7 × b − c`. */
export function termsText(terms: Terms, form: Form, locale: Locale): string {
	return Object.entries(terms)
		.map(([key, coefficient], place) => {
			const label = fieldOf(form, key)?.label[locale] ?? key;
			const times = Math.abs(coefficient);
			const term = times === 1 ? label : `${countText(times, locale)} × ${label}`;
			const sign = coefficient < 0 ? '− ' : place === 0 ? '' : '+ ';
			return sign + term;
		})
		.join(' ');
}
