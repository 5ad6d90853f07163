import { fieldOf, type Form } from '../../../core/model/form.ts';
import type { Problem, ProblemCode } from '../../../core/model/problem.ts';
import { dayText } from '../../format/day-text.ts';
import { countText } from '../../format/format.ts';
import type { Locale } from '../../../core/model/locale.ts';

/**
 * What is wrong and what to do about it, in words of an office: it knows Excel and Unikey, and
 * neither encodings nor delimiters. The form, where it is known, names fields and rules.
 */
export type ProblemWording = (problem: Problem, locale: Locale, form: Form | undefined) => string;

/** The wordings of all codes that begin alike. */
export type ProblemWordings<Area extends string> = Record<
	Extract<ProblemCode, `${Area}/${string}`>,
	ProblemWording
>;

/** A cell of a broken file may be a page long. */
const MAX_QUOTE_LENGTH = 80;
export const shortenQuote = (text: string): string =>
	text.length > MAX_QUOTE_LENGTH ? `${text.slice(0, MAX_QUOTE_LENGTH)}…` : text;

export const cellIn = ({ cell, unit }: Problem): string => shortenQuote(cell ?? unit ?? '');

export const dayIn = ({ day }: Problem, locale: Locale): string =>
	day === undefined ? '' : dayText(day, locale);

/** A fact as people write it; exact texts stay as they are. */
export function factText(fact: string | number | undefined, locale: Locale): string {
	return typeof fact === 'number' ? countText(fact, locale) : shortenQuote(fact ?? '');
}

/** The field that is spoken of, by its name in the form. */
export const fieldName = ({ field }: Problem, locale: Locale, form: Form | undefined): string =>
	(field !== null && form ? fieldOf(form, field)?.label[locale] : undefined) ?? field ?? '';
