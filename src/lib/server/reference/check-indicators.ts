import { formOf, type Catalogue } from '../../core/model/catalogue.ts';
import type { Form } from '../../core/model/form.ts';
import type { Indicator } from '../../core/model/indicator.ts';
import type { ReferenceFault } from './broken-reference.ts';
import { unknownFieldFaults } from './check-forms.ts';
import { INDICATORS_FILE } from './file-paths.ts';
import { repeated } from './repeated-indexes.ts';

type FaultDetails = Omit<ReferenceFault, 'file'>;

/**
 * Checks that every indicator can be computed from its form, belongs to a known group and is
 * defined once.
 */
export function checkIndicators(catalogue: Catalogue): ReferenceFault[] {
	const { indicators, groups } = catalogue;
	const faults = [
		...checkUnique(
			indicators.map(({ id }) => id),
			'/indicators'
		),
		...checkUnique(
			groups.map(({ id }) => id),
			'/groups'
		),
		...indicators.flatMap((indicator, at) =>
			checkIndicator(catalogue, indicator, `/indicators/${at}`)
		)
	];
	return faults.map((fault) => ({ file: INDICATORS_FILE, ...fault }));
}

function checkUnique(ids: string[], list: string): FaultDetails[] {
	return [...repeated(ids)].map((at) => ({
		place: `${list}/${at}/id`,
		expected: 'an id that stands once',
		found: String(ids[at])
	}));
}

function checkIndicator(catalogue: Catalogue, indicator: Indicator, place: string): FaultDetails[] {
	const { group, form: formId } = indicator;
	const form = formOf(catalogue, formId);
	return [
		...checkTargets(indicator, place),
		...(catalogue.groups.some(({ id }) => id === group)
			? []
			: [{ place: `${place}/group`, expected: 'one of the groups of this file', found: group }]),
		...(form
			? checkTerms(indicator, form, place)
			: [{ place: `${place}/form`, expected: 'the id of a form', found: formId }])
	];
}

/** A target is somebody's: who set it stands with it, and nothing stands for a target that is none. */
function checkTargets({ targets, targetSources = {} }: Indicator, place: string): FaultDetails[] {
	const unsourced = Object.keys(targets).filter((key) => !Object.hasOwn(targetSources, key));
	const idle = Object.keys(targetSources).filter((key) => !Object.hasOwn(targets, key));
	return [
		...unsourced.map((key) => ({
			place: `${place}/targetSources`,
			expected: `the source of the target of ${key}`
		})),
		...idle.map((key) => ({
			place: `${place}/targetSources/${key}`,
			expected: 'the year or level of a target',
			found: key
		}))
	];
}

function checkTerms(indicator: Indicator, form: Form, place: string): FaultDetails[] {
	const { numerator, denominator, kind } = indicator;
	if (form.content === 'statements') return checkNullMembers(indicator, place);
	if (!numerator)
		return [{ place: `${place}/numerator`, expected: `fields of the form ${form.id}` }];
	if ((kind === 'count') !== (denominator === null)) {
		const expected =
			kind === 'count' ? 'null, since it is a count' : `fields, since it is a ${kind}`;
		return [{ place: `${place}/denominator`, expected }];
	}
	return [
		...unknownFieldFaults(form, numerator, `${place}/numerator`),
		...unknownFieldFaults(form, denominator ?? {}, `${place}/denominator`)
	];
}

/** Checks the parts of an indicator that was only published, without counts. */
function checkNullMembers(indicator: Indicator, place: string): FaultDetails[] {
	return (['numerator', 'denominator'] as const)
		.filter((part) => indicator[part] !== null)
		.map((part) => ({
			place: `${place}/${part}`,
			expected: `null, since ${indicator.form} holds statements and no counts`
		}));
}
