import type { Field, Form } from '../model/form.ts';
import { foldPath } from './join-headers.ts';

/** The header labels of a form, ready to be looked up by folded path. */
export interface Labels {
	form: Form;
	/** Whole labels and keys. Null where two fields share one. */
	whole: ReadonlyMap<string, Field | null>;
	/** What labels end with: `Trong kỳ > Trực tuyến` for `Tiếp nhận > Trong kỳ > Trực tuyến`. */
	endings: ReadonlyMap<string, Field | null>;
	/** Every single cell that a label is made of. */
	parts: ReadonlySet<string>;
}

export function labelFields(form: Form): Labels {
	const known = folded.get(form);
	if (known) return known;
	const labels = foldLabels(form);
	folded.set(form, labels);
	return labels;
}

/** A form never changes, so its labels are folded once, not once a file. */
const folded = new WeakMap<Form, Labels>();

function foldLabels(form: Form): Labels {
	const whole = new Map<string, Field | null>();
	const endings = new Map<string, Field | null>();
	for (const field of form.fields)
		for (const label of [field.key, field.label.vi, ...field.headers]) {
			const path = foldPath(label);
			enter(whole, path, field);
			for (const ending of endingsOf(path)) enter(endings, ending, field);
		}
	const parts = new Set([...whole.keys()].flatMap((path) => [path, ...path.split(' > ')]));
	return { form, whole, endings, parts };
}

function enter(labels: Map<string, Field | null>, path: string, field: Field): void {
	const holder = labels.get(path);
	labels.set(path, holder === undefined || holder === field ? field : null);
}

/** How surely a header names a field: 3 by its whole label, 2 and 1 by a part of it. */
export interface Match {
	field: Field;
	strength: 1 | 2 | 3;
}

/**
 * The field that a header names: the one with this label; else the one whose label stands below
 * further headers in the file; else the only one whose label ends so.
 */
export function matchField(labels: Labels, path: string): Match | null {
	const exact = labels.whole.get(path);
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
