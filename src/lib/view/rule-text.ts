import { fieldOf, type Form, type Terms } from '../model/form.ts';
import { termsText } from './formula.ts';
import type { Locale } from './locale.ts';

/**
 * A rule of a form in the words of its fields, as an official knows them from the header:
 * `Tổng số = Trước hạn + Đúng hạn + Quá hạn`. A derived field has its own sum as a rule, by its key.
 * The id itself where the form has neither.
 */
export function ruleText(form: Form, id: string, locale: Locale): string {
	const rule = form.rules.find((known) => known.id === id);
	const side = (terms: Terms): string => termsText(terms, form, locale);
	if (rule) return `${side(rule.left)} ${rule.kind === 'equal' ? '=' : '≤'} ${side(rule.right)}`;
	const sumOf = fieldOf(form, id)?.sumOf;
	if (sumOf === undefined) return id;
	return `${side({ [id]: 1 })} = ${side(Object.fromEntries(sumOf.map((part) => [part, 1])))}`;
}
