import { fieldOf, type Field, type Form } from './form.ts';
import type { Indicator } from './indicator.ts';

/** No id of an indicator has a dot in it. */
const DOT = '.';

/** A single field by a name of its own, as indicators have one: `tthc.resolved_late`. */
export const idOfField = ({ id }: Pick<Form, 'id'>, { key }: Pick<Field, 'key'>): string =>
	`${id}${DOT}${key}`;

/**
 * A field as a count, so that what a unit reported in it is explained by the same rules as any
 * figure, also where no indicator counts it. Never ranked: more of it is neither better nor worse.
 */
function indicatorOfField(form: Form, field: Field): Indicator {
	return {
		id: idOfField(form, field),
		label: field.label,
		short: field.label,
		form: form.id,
		numerator: { [field.key]: 1 },
		denominator: null,
		kind: 'count',
		direction: 'higher',
		decimals: 0,
		minimumDenominator: 0,
		targets: {},
		counted: { vi: '', en: '' },
		definition: { vi: '', en: '' },
		legalBasis: form.legalBasis,
		group: ''
	};
}

/** The field that such an id names, as a count; null for every other id. */
export function findFieldIndicator(forms: readonly Form[], id: string): Indicator | null {
	const [formId = '', key = ''] = id.split(DOT);
	const form = forms.find((other) => other.id === formId && other.content === 'counts');
	const field = form && fieldOf(form, key);
	return form && field && idOfField(form, field) === id ? indicatorOfField(form, field) : null;
}
