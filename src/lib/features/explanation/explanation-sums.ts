import type {
	ExplainedPart,
	ExplainedTerm,
	Explanation,
	TotalExplanation
} from '../../core/model/explanation.ts';
import type { Locale } from '../../core/model/locale.ts';
import { m } from '../../paraglide/messages.js';
import { countText } from '../../ui/format/number-text.ts';

/** A term with its sum: `7 × 12.345`. */
export interface TermView {
	key: string;
	label: string;
	/** Rule by which the parts were added. */
	rule: string;
	sum: string;
}

/** Numerator or denominator, term by term. */
export interface ExplainedSide {
	name: string;
	terms: TermView[];
	total: string;
}

/** The two sides of the formula with their sums, `ruleOf` says how; a count has one. */
export function explainedSides(
	{ formula, sums }: Pick<Explanation, 'formula' | 'sums'>,
	ruleOf: (addUp: ExplainedTerm['addUp']) => string,
	locale: Locale
): ExplainedSide[] {
	if (formula === null) return [];
	const side = (name: string, terms: ExplainedTerm[], total: bigint | null | undefined) => ({
		name,
		terms: terms.map((term) => termView(term, ruleOf(term.addUp), locale)),
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

function termView({ field, times, sum }: ExplainedTerm, rule: string, locale: Locale): TermView {
	return {
		key: field.key,
		label: field.label[locale],
		rule,
		sum: sum === null ? m.dash({}, { locale }) : timesText(times, sum, locale)
	};
}

function timesText(times: number, sum: bigint, locale: Locale): string {
	const count = countText(sum, locale);
	const product =
		Math.abs(times) === 1 ? count : `${countText(Math.abs(times), locale)} × ${count}`;
	return times < 0 ? `− ${product}` : product;
}

/**
 * Describes how the figures of a unit are added over the parts of a period. For a period that was
 * reported as a whole only units are added, often just one.
 */
export function partsAggregationText(
	addUp: ExplainedTerm['addUp'],
	parts: ExplainedPart[],
	locale: Locale
): string {
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

/**
 * Describes how the figures of several units are added, each over the parts of its period where
 * there are any.
 */
export function unitsAggregationText(
	addUp: ExplainedTerm['addUp'],
	{ shares, isOfParts }: Pick<TotalExplanation, 'shares' | 'isOfParts'>,
	locale: Locale
): string {
	const count = countText(shares.length, locale);
	if (!isOfParts) return m.explain_rule_of_units({ count }, { locale });
	if (addUp === 'first') return m.explain_rule_of_units_first({ count }, { locale });
	return addUp === 'last'
		? m.explain_rule_of_units_last({ count }, { locale })
		: m.explain_rule_of_units_sum({ count }, { locale });
}
