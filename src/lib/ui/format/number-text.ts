import { fieldOf, type Form, type Terms } from '../../core/model/form.ts';
import type { Indicator } from '../../core/model/indicator.ts';
import type { Locale } from '../../core/model/locale.ts';
import type { Figure } from '../../core/model/ranking.ts';
import { m } from '../../paraglide/messages.js';

const MARKS: Record<Locale, { decimal: string; group: string }> = {
	vi: { decimal: ',', group: '.' },
	en: { decimal: '.', group: ',' }
};

/**
 * Number of additional digits tried before a value is shown as a whole number that it only
 * approaches.
 */
const EXTRA_DIGITS = 3;

/** A whole number in groups of three: `12.018`, in English `12,018`. */
export function countText(count: bigint | number, locale: Locale): string {
	return String(count).replace(/\B(?=(\d{3})+(?!\d))/gu, MARKS[locale].group);
}

/**
 * A fraction as a decimal with a fixed number of digits, rounded half up in whole numbers, so that
 * no figure is ever shown after passing through floating point.
 */
export function decimalText(
	numerator: bigint,
	denominator: bigint,
	decimals: number,
	locale: Locale
): string {
	const scaled = (2n * numerator * 10n ** BigInt(decimals) + denominator) / (2n * denominator);
	const digits = String(scaled).padStart(decimals + 1, '0');
	const whole = countText(BigInt(digits.slice(0, digits.length - decimals)), locale);
	const rest = digits.slice(digits.length - decimals);
	return decimals === 0 ? whole : `${whole}${MARKS[locale].decimal}${rest}`;
}

export const isPercentage = (indicator: Indicator): boolean =>
	indicator.kind === 'rate' || indicator.kind === 'coverage';

/**
 * The value of a figure in digits, without its unit: `98,83` of a rate, `12.018` of a count.
 * Null where there is none: the denominator is 0.
 */
export function valueText(figure: Figure, indicator: Indicator, locale: Locale): string | null {
	const { numerator, denominator } = figure;
	if (denominator === null) return countText(numerator, locale);
	if (denominator === 0n) return null;
	if (!isPercentage(indicator))
		return decimalText(numerator, denominator, indicator.decimals, locale);
	return percentText(numerator, denominator, indicator.decimals, locale);
}

/**
 * Per cent with as many further digits as it takes not to show 1999 of 2000 as 100 or 1 of 5000
 * as 0: a reader takes these two for "all" and "none".
 */
function percentText(
	numerator: bigint,
	denominator: bigint,
	decimals: number,
	locale: Locale
): string {
	const isExtreme = numerator === 0n || numerator === denominator;
	const digits = isExtreme ? decimals : digitsToTellApart(numerator * 100n, denominator, decimals);
	return decimalText(numerator * 100n, denominator, digits, locale);
}

/** A share as a percentage: `93,4%`; above all of the goal it goes above 100. */
export const shareText = (part: bigint, whole: bigint, decimals: number, locale: Locale): string =>
	`${percentText(part, whole, decimals, locale)}%`;

function digitsToTellApart(numerator: bigint, denominator: bigint, decimals: number): number {
	for (let digits = decimals; digits < decimals + EXTRA_DIGITS; digits += 1) {
		const scale = 10n ** BigInt(digits);
		const rounded = (2n * numerator * scale + denominator) / (2n * denominator);
		if (rounded !== 0n && rounded !== 100n * scale) return digits;
	}
	return decimals + EXTRA_DIGITS;
}

/** Suffix of a figure: `%`, the counted noun of a count, nothing for a ratio. */
function unitSuffix(indicator: Indicator, locale: Locale): string {
	if (isPercentage(indicator)) return '%';
	return indicator.kind === 'count' ? ` ${indicator.counted[locale]}` : '';
}

/** The value with its unit: `98,83%`, `1.204 hồ sơ`; an en dash where there is none. */
export function figureText(figure: Figure | null, indicator: Indicator, locale: Locale): string {
	const value = figure && valueText(figure, indicator, locale);
	return value === null ? '–' : value + unitSuffix(indicator, locale);
}

/** The counts behind a value, `8.603 / 8.705`; null for a count, which is its own. */
export function countsText({ numerator, denominator }: Figure, locale: Locale): string | null {
	return denominator === null
		? null
		: `${countText(numerator, locale)} / ${countText(denominator, locale)}`;
}

/** A value with what it is made of: `98,83% = 8.603 / 8.705 hồ sơ`; of a count just `1.204 hồ sơ`. */
export function fractionText(figure: Figure, indicator: Indicator, locale: Locale): string {
	const value = figureText(figure, indicator, locale);
	const counts = countsText(figure, locale);
	if (counts === null) return value;
	// a fraction is not torn apart at the end of a line
	return `${value} = ${counts.replaceAll(' ', '\u00a0')} ${indicator.counted[locale]}`;
}

/** A floating-point number for an axis: `97,5`. Figures themselves never take this way. */
export function axisText(value: number, decimals: number, locale: Locale): string {
	const [whole = '0', rest] = Math.abs(value).toFixed(decimals).split('.');
	const digits = countText(BigInt(whole), locale) + (rest ? MARKS[locale].decimal + rest : '');
	return value < 0 ? `−${digits}` : digits;
}

/** The first letter small, but in an abbreviation: `đúng hạn`, `DVCTT toàn trình`. */
export const lowercaseFirst = (text: string): string =>
	/^\p{Lu}\p{Lu}/u.test(text) ? text : text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);

export const capitalize = (text: string): string =>
	text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

/** `a, b và c`. */
export function listText(items: string[], locale: Locale): string {
	return new Intl.ListFormat(locale, { type: 'conjunction' }).format(items);
}

/** Formula of an indicator, in the words of its form: `(a + b) ÷ (c − d)`. */
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
