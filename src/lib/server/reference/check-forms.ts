import type { Measure } from '../../core/model/catalogue.ts';
import { fieldOf, type Field, type Form, type Terms } from '../../core/model/form.ts';
import { foldText } from '../../core/model/fold-text.ts';
import type { ReferenceFault } from './broken-reference.ts';
import { formFile } from './file-paths.ts';
import { repeated } from './repeated-indexes.ts';

/** Headers that the unit column and the long layout keep for themselves, where fields are counts. */
const RESERVED_KEYS = ['unit', 'field'];

/**
 * Checks that a JSON Schema cannot express: fields and rules of a form must match, and units of
 * measure must be known.
 */
export function checkForm(form: Form, measures: Measure[]): ReferenceFault[] {
	const faults = [
		...checkKeys(form),
		...checkHeaders(form),
		...checkMeasures(form, measures),
		...checkDerived(form),
		...checkRules(form),
		...checkContinuedFields(form)
	];
	return faults.map((fault) => ({ file: formFile(form.id), ...fault }));
}

type FaultDetails = Omit<ReferenceFault, 'file'>;

function checkKeys(form: Form): FaultDetails[] {
	const twice = repeated(form.fields.map(({ key }) => key));
	return form.fields.flatMap(({ key }, at) => {
		const place = `/fields/${at}/key`;
		if (twice.has(at)) return [{ place, expected: 'a key that no other field has', found: key }];
		if (RESERVED_KEYS.includes(key))
			return [{ place, expected: 'a key other than unit and field', found: key }];
		return [];
	});
}

function checkContinuedFields(form: Form): FaultDetails[] {
	return Object.entries(form.continues ?? {}).flatMap(([key, ended]) =>
		[key, ended]
			.filter((name) => !fieldOf(form, name))
			.map((found) => ({ place: '/continues', expected: 'keys of fields', found }))
	);
}

/** A header that two fields claim would put figures into the wrong column. Keys are headers too. */
function checkHeaders(form: Form): FaultDetails[] {
	const claimed = new Map(form.fields.map(({ key }) => [foldText(key), key]));
	return form.fields.flatMap(({ key, headers }, field) =>
		headers.flatMap((header, at) => {
			const holder = claimed.get(foldText(header));
			claimed.set(foldText(header), key);
			if (holder === undefined) return [];
			return [
				{
					place: `/fields/${field}/headers/${at}`,
					expected: `a header that ${holder} does not have already`,
					found: header
				}
			];
		})
	);
}

function checkMeasures({ fields }: Form, measures: Measure[]): FaultDetails[] {
	const known = new Set(measures.map(({ id }) => id));
	return fields.flatMap(({ measure }, at) =>
		measure === undefined || known.has(measure)
			? []
			: [{ place: `/fields/${at}/measure`, expected: 'a measure of headers.json', found: measure }]
	);
}

function checkDerived(form: Form): FaultDetails[] {
	return form.fields.flatMap((field, at) => [
		...checkDerivedField(field, `/fields/${at}`),
		...(field.sumOf ?? []).flatMap((part, number) => {
			const known = fieldOf(form, part);
			if (known && known.addUp !== 'derived') return [];
			const place = `/fields/${at}/sumOf/${number}`;
			return [{ place, expected: 'a field of this form that is not derived itself', found: part }];
		})
	]);
}

function checkDerivedField({ addUp, sumOf, required }: Field, place: string): FaultDetails[] {
	if (addUp === 'derived' && !sumOf) return [{ place, expected: 'sumOf, since it is derived' }];
	if (addUp !== 'derived' && sumOf)
		return [{ place, expected: 'no sumOf, since it is not derived' }];
	if (addUp === 'derived' && required)
		return [{ place, expected: 'required to be false, since it is derived' }];
	return [];
}

function checkRules(form: Form): FaultDetails[] {
	const twice = repeated(form.rules.map(({ id }) => id));
	return form.rules.flatMap(({ id, left, right }, at) => [
		...(twice.has(at)
			? [{ place: `/rules/${at}/id`, expected: 'an id that no other rule has', found: id }]
			: []),
		...unknownFieldFaults(form, left, `/rules/${at}/left`),
		...unknownFieldFaults(form, right, `/rules/${at}/right`)
	]);
}

/** The terms that speak of a field which the form does not have. */
export function unknownFieldFaults(form: Form, terms: Terms, place: string): FaultDetails[] {
	return Object.keys(terms)
		.filter((key) => !fieldOf(form, key))
		.map((key) => ({ place, expected: `a field of the form ${form.id}`, found: key }));
}
