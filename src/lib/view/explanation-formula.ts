import type { ExplainedPart, ExplainedTerm, Explanation } from '../model/explanation.ts';
import { m } from '../paraglide/messages.js';
import { countText } from './format.ts';
import type { Locale } from './locale.ts';

/** A term with its sum: `7 × 12.345`. */
export interface TermShown {
	key: string;
	label: string;
	/** How its parts were added up. */
	rule: string;
	sum: string;
}

/** Numerator or denominator, term by term. */
export interface ExplainedSide {
	name: string;
	terms: TermShown[];
	total: string;
}

/** The two sides of the formula with this unit's sums; a count has one. */
export function explainedSides(answer: Explanation, locale: Locale): ExplainedSide[] {
	const { formula, sums, parts } = answer;
	if (formula === null) return [];
	const side = (name: string, terms: ExplainedTerm[], total: bigint | null | undefined) => ({
		name,
		terms: terms.map((term) => termShown(term, parts, locale)),
		total: total == null ? m.dash({}, { locale }) : countText(total, locale)
	});
	const { numerator, denominator } = formula;
	if (denominator === null)
		return [side(m.explain_total({}, { locale }), numerator, sums?.numerator)];
	return [
		side(m.explain_numerator({}, { locale }), numerator, sums?.numerator),
		side(m.explain_denominator({}, { locale }), denominator, sums?.denominator)
	];
}

function termShown(
	{ field, times, addUp, sum }: ExplainedTerm,
	parts: ExplainedPart[],
	locale: Locale
): TermShown {
	return {
		key: field.key,
		label: field.label[locale],
		rule: ruleText(addUp, parts, locale),
		sum: sum === null ? m.dash({}, { locale }) : timesText(times, sum, locale)
	};
}

function timesText(times: number, sum: bigint, locale: Locale): string {
	const count = countText(sum, locale);
	const taken = Math.abs(times) === 1 ? count : `${countText(Math.abs(times), locale)} × ${count}`;
	return times < 0 ? `− ${taken}` : taken;
}

/** Of a period that was reported as one there are only units to add up, and often just the one. */
function ruleText(addUp: ExplainedTerm['addUp'], parts: ExplainedPart[], locale: Locale): string {
	const [part] = parts;
	if (parts.length > 1) return partsText(addUp, parts.length, locale);
	return part && part.rows.length > 1
		? m.explain_rule_units({}, { locale })
		: m.explain_rule_none({}, { locale });
}

function partsText(addUp: ExplainedTerm['addUp'], count: number, locale: Locale): string {
	if (addUp === 'first') return m.explain_rule_first({}, { locale });
	return addUp === 'last'
		? m.explain_rule_last({}, { locale })
		: m.explain_rule_sum({ count }, { locale });
}
