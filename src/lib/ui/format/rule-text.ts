import { fieldOf, type Form, type Terms } from '../../core/model/form.ts';
import { termsText } from './formula.ts';
import type { Locale } from '../../core/model/locale.ts';

interface RuleSides {
	left: string;
	right: string;
	sign: '=' | '≤';
}

/**
 * Both sides of a rule of a form in the words of its fields, as an official knows them from the
 * header. A derived field has its own sum as a rule, by its key. Null where the form has neither.
 */
export function ruleSides(form: Form, id: string, locale: Locale): RuleSides | null {
	const rule = form.rules.find((known) => known.id === id);
	const side = (terms: Terms): string => termsText(terms, form, locale);
	if (rule)
		return {
			left: side(rule.left),
			right: side(rule.right),
			sign: rule.kind === 'equal' ? '=' : '≤'
		};
	const sumOf = fieldOf(form, id)?.sumOf;
	if (sumOf === undefined) return null;
	const parts = Object.fromEntries(sumOf.map((part) => [part, 1]));
	return { left: side({ [id]: 1 }), right: side(parts), sign: '=' };
}

/** A rule in one line: `Tổng số = Trước hạn + Đúng hạn + Quá hạn`; its id where the form has none. */
export function ruleText(form: Form, id: string, locale: Locale): string {
	const sides = ruleSides(form, id, locale);
	return sides === null ? id : `${sides.left} ${sides.sign} ${sides.right}`;
}
