import type { Form } from '../../core/model/form.ts';
import type { Locale } from '../../core/model/locale.ts';
import { periodOf } from '../../core/model/period.ts';
import type { ReadingDifference, ReadingOutcome } from '../../core/model/reading.ts';
import { m } from '../../paraglide/messages.js';
import { countText } from '../../ui/format/number-text.ts';
import { periodName } from '../../ui/format/time-text.ts';
import { problemText } from '../../ui/i18n/problems/problem-text.ts';

type Word = (inputs: Record<string, never>, options: { locale: Locale }) => string;

const FACTS: Record<string, Word> = {
	form: m.reread_fact_form,
	period: m.reread_fact_period,
	period_start: m.reread_fact_period_start,
	period_end: m.reread_fact_period_end,
	sender: m.reread_fact_sender,
	encoding: m.reread_fact_encoding,
	delimiter: m.reread_fact_delimiter,
	header_line: m.reread_fact_header_line
};

/** Result of today's reader for a report, in the words of its form. */
export function readingText(outcome: ReadingOutcome, form: Form | null, locale: Locale): string {
	switch (outcome.kind) {
		case 'same':
			return m.reread_same({}, { locale });
		case 'unread':
			return m.reread_unread({}, { locale });
		case 'refused':
			return refusedText(outcome, form, locale);
		case 'differs':
			return differsText(outcome, form, locale);
	}
}

function refusedText(
	{ problem, errors }: Extract<ReadingOutcome, { kind: 'refused' }>,
	form: Form | null,
	locale: Locale
): string {
	const text = problemText(problem, locale, form ?? undefined);
	const refused = m.reread_refused({ text }, { locale });
	if (errors <= 1) return refused;
	return `${refused} ${m.reread_more_errors({ count: countText(errors - 1, locale) }, { locale })}`;
}

function differsText(
	{ facts, units }: Extract<ReadingOutcome, { kind: 'differs' }>,
	form: Form | null,
	locale: Locale
): string {
	const parts = facts.map((difference) => differenceText(difference, form, locale));
	if (units > 0) parts.push(m.reread_units({ count: countText(units, locale) }, { locale }));
	return m.reread_differs({ text: parts.join('; ') }, { locale });
}

function differenceText(
	{ fact, stored, proven }: ReadingDifference,
	form: Form | null,
	locale: Locale
): string {
	const name = FACTS[fact];
	// columns have no short text; their figures are counted by unit
	if (!name) return m.reread_columns({}, { locale });
	const value = (text: string | null): string => valueText(fact, text, form, locale);
	return m.reread_fact(
		{ fact: name({}, { locale }), stored: value(stored), proven: value(proven) },
		{ locale }
	);
}

function valueText(fact: string, text: string | null, form: Form | null, locale: Locale): string {
	if (text === null) return m.reread_no_value({}, { locale });
	const period = fact === 'period' && form ? periodOf(text, form.calendar) : null;
	return period ? periodName(period, locale) : text;
}
