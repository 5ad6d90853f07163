import type { Field, Form, Frequency, Rule } from '../../core/model/form.ts';
import type { Locale } from '../../core/model/locale.ts';
import { m } from '../../paraglide/messages.js';
import { legalBasisText } from '../../ui/format/legal-basis-text.ts';
import { listText, ruleText, termsText } from '../../ui/format/number-text.ts';
import { dayText } from '../../ui/format/time-text.ts';
import { levelNoun } from '../../ui/format/unit-text.ts';

/** A form as the catalogue has it: what is asked, of whom, until when, and how it is checked. */
export interface FormView {
	id: string;
	title: string;
	facts: { term: string; value: string }[];
	fields: { key: string; label: string; header: string; addUp: string; required: string }[];
	rules: string[];
}

export const formView = (form: Form, locale: Locale): FormView => ({
	id: form.id,
	title: form.title[locale],
	facts: factsOf(form, locale),
	fields: form.fields.map((field) => ({
		key: field.key,
		label: fieldLabel(field, locale),
		header: field.headers[0] ?? '',
		addUp: field.sumOf
			? termsText(Object.fromEntries(field.sumOf.map((key) => [key, 1])), form, locale)
			: AGGREGATION_TYPES[field.addUp]({}, { locale }),
		required: field.required ? m.catalogue_yes({}, { locale }) : ''
	})),
	rules: form.rules.map((rule) => formRuleText(form, rule, locale))
});

const fieldLabel = ({ label, lastDay }: Field, locale: Locale): string =>
	lastDay === undefined
		? label[locale]
		: m.catalogue_until({ label: label[locale], day: dayText(lastDay, locale) }, { locale });

const AGGREGATION_TYPES = {
	sum: m.catalogue_add_sum,
	first: m.catalogue_add_first,
	last: m.catalogue_add_last,
	none: m.catalogue_add_none,
	derived: m.catalogue_add_derived
};

const CONTENT = {
	counts: m.catalogue_content_counts,
	statements: m.catalogue_content_statements,
	system: m.catalogue_content_system
};

const FREQUENCY = {
	month: m.catalogue_monthly,
	quarter: m.catalogue_quarterly,
	half: m.catalogue_half_yearly,
	year: m.catalogue_yearly
} satisfies Record<Frequency, unknown>;

function factsOf(form: Form, locale: Locale): FormView['facts'] {
	const month = form.calendar === 'cutoff' ? m.catalogue_month_cutoff : m.catalogue_month_calendar;
	const often = FREQUENCY[form.frequency]({}, { locale });
	const days = String(form.deadlineWorkingDays);
	const facts = [
		{ term: m.indicators_basis({}, { locale }), value: legalBasisText(form.legalBasis, locale) },
		{ term: m.catalogue_content({}, { locale }), value: CONTENT[form.content]({}, { locale }) },
		{
			term: m.catalogue_levels({}, { locale }),
			value: listText(
				form.levels.map((level) => levelNoun(level, locale)),
				locale
			)
		}
	];
	// published figures and figures computed by the system have no deadline
	if (form.content !== 'counts') return facts;
	return [
		...facts,
		{
			term: m.catalogue_frequency({}, { locale }),
			value: `${often}; ${month({}, { locale })}`
		},
		{
			term: m.catalogue_deadline({}, { locale }),
			value: m.catalogue_deadline_days({ days }, { locale })
		}
	];
}

function formRuleText(form: Form, rule: Rule, locale: Locale): string {
	const text = ruleText(form, rule.id, locale);
	return rule.severity === 'error' ? text : m.catalogue_rule_warning({ rule: text }, { locale });
}
