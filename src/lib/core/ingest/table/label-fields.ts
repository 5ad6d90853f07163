import type { HeaderWords } from '../../model/catalogue.ts';
import type { Field, Form } from '../../model/form.ts';
import type { HeaderMapping } from '../../model/report.ts';
import { knownWordsOf, type KnownWords } from './header-words.ts';
import { foldPath } from './join-headers.ts';
import { withoutNumber } from './label-spelling.ts';

/** The header labels of a form, ready to be looked up by folded path. */
export interface FormLabels {
	form: Form;
	/** Whole labels and keys. Null where two fields share one. */
	whole: ReadonlyMap<string, Field | null>;
	/** Endings of labels: `Trong kỳ > Trực tuyến` for `Tiếp nhận > Trong kỳ > Trực tuyến`. */
	endings: ReadonlyMap<string, Field | null>;
	/** Labels without the unit of measure in brackets at their end. Null where two fields share one. */
	withoutMeasure: ReadonlyMap<string, Field | null>;
	/** Every single cell that a label is made of. */
	parts: ReadonlySet<string>;
	/** Cells of the form's own labels, without the names that the office gave to its columns. */
	ownParts: ReadonlySet<string>;
	/** Headers that the office says to hold no figures: the units, or what it leaves out. */
	mappedRoles: ReadonlyMap<string, 'unit' | 'note'>;
	/** Words of headers that are no label. */
	words: KnownWords;
}

/** The labels of a form, with the header words of its catalogue. */
export function labelsOf(form: Form, words: HeaderWords | undefined): FormLabels {
	const known = labelCache.get(form);
	if (known) return known;
	const labels = foldLabels(form, words);
	labelCache.set(form, labels);
	return labels;
}

/** A form never changes, so its labels are folded once, not once a file. */
const labelCache = new WeakMap<Form, FormLabels>();

function foldLabels(form: Form, words: HeaderWords | undefined): FormLabels {
	const whole = new Map<string, Field | null>();
	const endings = new Map<string, Field | null>();
	const withoutMeasure = new Map<string, Field | null>();
	for (const field of form.fields)
		for (const label of [field.key, field.label.vi, ...field.headers]) {
			const path = foldPath(label);
			addLabel(whole, path, field);
			addLabel(withoutMeasure, path.replace(BRACKETS_AT_END, ''), field);
			for (const ending of endingsOf(path)) addLabel(endings, ending, field);
		}
	const parts = new Set([...whole.keys()].flatMap((path) => [path, ...path.split(' > ')]));
	const known = knownWordsOf(words, form.frequency);
	return {
		form,
		whole,
		endings,
		withoutMeasure,
		parts,
		ownParts: parts,
		mappedRoles: new Map(),
		words: known
	};
}

const BRACKETS_AT_END = / ?\([^()]*\)$/u;

/** The labels with what an office calls its columns; what it means by fields of other forms waits. */
export function withHeaderMappings(labels: FormLabels, meanings: HeaderMapping[]): FormLabels {
	if (meanings.length === 0) return labels;
	const whole = new Map(labels.whole);
	const parts = new Set(labels.parts);
	const meant = new Map<string, 'unit' | 'note'>();
	for (const { header, field: key } of meanings) {
		const path = foldPath(header);
		const field = labels.form.fields.find((one) => one.key === key);
		if (path === '' || (key !== null && key !== 'unit' && !field)) continue;
		if (field) whole.set(path, field);
		else meant.set(path, key === 'unit' ? 'unit' : 'note');
		for (const part of [path, ...path.split(' > ')]) parts.add(part);
	}
	return { ...labels, whole, parts, mappedRoles: meant };
}

function addLabel(labels: Map<string, Field | null>, path: string, field: Field): void {
	const holder = labels.get(path);
	labels.set(path, holder === undefined || holder === field ? field : null);
}

/** Confidence that a header names a field: 3 for the whole label, 2 and 1 for a part of it. */
export interface FieldMatch {
	field: Field;
	strength: 1 | 2 | 3;
}

/**
 * The field that a header names: the one with this label; else the one whose label stands below
 * further headers in the file; else the only one whose label ends so.
 */
export function matchField(labels: FormLabels, path: string): FieldMatch | null {
	const exact = labels.whole.get(path) ?? labels.whole.get(withoutNumber(path));
	if (exact) return { field: exact, strength: 3 };
	for (const ending of endingsOf(path)) {
		const field = labels.whole.get(ending);
		if (field) return { field, strength: 2 };
	}
	const field = labels.endings.get(path);
	return field ? { field, strength: 1 } : null;
}

/** The path without its first part, without its first two, … */
function endingsOf(path: string): string[] {
	const parts = path.split(' > ');
	return parts.slice(1).map((_, index) => parts.slice(index + 1).join(' > '));
}
